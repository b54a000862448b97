package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Role;
import org.ixntck.judge.Scene;

/** RP-04: sequence numbers strictly increase on each reporting connection (feature sequence-numbers). */
final class SequenceNumbers implements Invariant {

    private static final String NUMBER = "reportingEventSequenceNumber";

    @Override
    public Set<String> requirements() {
        return Set.of("RP-04");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        if (!scene.history().terms().serves("sequence-numbers")) {
            return Stream.of();
        }
        return scene.history().links(link -> link.role() == Role.REPORTING).stream()
                .flatMap(SequenceNumbers::watch);
    }

    private static Stream<Watched> watch(Link link) {
        List<Entry> numbered = link.received().stream()
                .filter(entry -> number(entry) != Long.MIN_VALUE)
                .toList();
        return Stream.iterate(1, i -> i < numbered.size(), i -> i + 1).map(i -> {
            long before = number(numbered.get(i - 1));
            long now = number(numbered.get(i));
            return now > before
                    ? Watched.kept("RP-04", numbered.get(i))
                    : Watched.broken(
                            "RP-04",
                            "a sequence number above %d on %s".formatted(before, link.id()),
                            String.valueOf(now),
                            numbered.get(i));
        });
    }

    private static long number(Entry entry) {
        Message message = History.message(entry).orElseThrow();
        return message.number(NUMBER).orElse(Long.MIN_VALUE);
    }
}
