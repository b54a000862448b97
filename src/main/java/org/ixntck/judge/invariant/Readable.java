package org.ixntck.judge.invariant;

import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.judge.Scene;

/** WI-01: every line that a server sends is a readable message. An echo sends such lines, too: only a registration shows that somebody speaks. */
final class Readable implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("WI-01");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        return scene.history().links().stream().flatMap(Readable::watch);
    }

    private static Stream<Watched> watch(Link link) {
        return Stream.concat(
                link.registered().stream().map(entry -> Watched.kept("WI-01", entry)),
                link.entries().stream()
                        .filter(entry -> entry.event() instanceof Event.Unreadable)
                        .map(entry -> broken(link, entry)));
    }

    private static Watched broken(Link link, Entry entry) {
        Event.Unreadable garbage = (Event.Unreadable) entry.event();
        return Watched.broken(
                "WI-01",
                "every line on %s to be a readable message".formatted(link.id()),
                "%d bytes that are none (%s): %s".formatted(garbage.size(), garbage.why(), garbage.head()),
                entry);
    }
}
