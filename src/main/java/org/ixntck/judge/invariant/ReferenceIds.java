package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** RG-08: an answer repeats the reference id of a request that its connection has sent before. */
final class ReferenceIds implements Invariant {

    private static final Set<String> ANSWERS = Set.of("EventAck", "EventError");

    @Override
    public List<Watched> accept(Entry entry, Conversation on) {
        return entry.event() instanceof Event.Received received
                        && ANSWERS.contains(received.message().name())
                ? List.of(watch(entry, on, received.message()))
                : List.of();
    }

    private static Watched watch(Entry entry, Conversation on, Message answer) {
        if (!on.strays(answer)) {
            return Watched.kept("RG-08", entry);
        }
        String saw = "%s with %s"
                .formatted(
                        answer.name(),
                        answer.number("referenceId")
                                .map(id -> "reference id " + id)
                                .orElse("none"));
        return Watched.broken(
                "RG-08", "each answer on %s to repeat the reference id of a request".formatted(on.id()), saw, entry);
    }
}
