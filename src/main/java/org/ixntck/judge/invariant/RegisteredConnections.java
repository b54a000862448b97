package org.ixntck.judge.invariant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.judge.Scene;

/** RG-09: a registered client that does nothing wrong is not cut off. */
final class RegisteredConnections implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("RG-09");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        return scene.history().links(link -> link.registered().isPresent()).stream()
                .flatMap(link -> watch(scene, sessions, link).stream());
    }

    private static Optional<Watched> watch(Scene scene, Sessions sessions, Link link) {
        if (!link.endedByServer()) {
            return Optional.empty();
        }
        Entry end = link.ended().orElseThrow();
        Entry registered = link.registered().orElseThrow();
        boolean policy = !scene.history().terms().duplicateLogin().equals("allow")
                && scene.connections(link.owner(), link.server()).size() > 1;
        boolean unreadable = link.entries().stream().anyMatch(entry -> entry.event() instanceof Event.Unreadable);
        boolean excused = sessions.downfall(link, 0).isPresent()
                || link.fault().isPresent()
                || policy
                || unreadable
                || link.received("EventError").stream().anyMatch(error -> error.seq() > registered.seq());
        if (excused) {
            return Optional.empty();
        }
        boolean stalled = scene.history().stalled(link.entries().get(0).at(), end.at()) > 0;
        String expected = "the server to leave %s, which is registered, open".formatted(link.id());
        return Optional.of(
                stalled
                        ? Watched.undecided("RG-09", expected, "it end it, while the kit itself had stalled", end)
                        : Watched.broken("RG-09", expected, "it end it", end));
    }
}
