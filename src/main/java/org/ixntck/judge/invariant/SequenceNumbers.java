package org.ixntck.judge.invariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** RP-04: sequence numbers strictly increase on each reporting connection (feature sequence-numbers). */
final class SequenceNumbers implements Invariant {

    private final Map<Conversation, Long> last = new HashMap<>();

    @Override
    public List<Watched> accept(Entry entry, Conversation on) {
        if (entry.event() instanceof Event.Ended) {
            last.remove(on);
        }
        if (on.agent() || !(entry.event() instanceof Event.Received received)) {
            return List.of();
        }
        Optional<Long> number = received.message().number("reportingEventSequenceNumber");
        return number.map(now -> watch(entry, on, now)).orElse(List.of());
    }

    private List<Watched> watch(Entry entry, Conversation on, long now) {
        Optional<Long> before = Optional.ofNullable(last.put(on, now));
        return before.map(it -> now > it
                        ? Watched.kept("RP-04", entry)
                        : Watched.broken(
                                "RP-04",
                                "a sequence number above %d on %s".formatted(it, on.id()),
                                String.valueOf(now),
                                entry))
                .map(List::of)
                .orElse(List.of());
    }
}
