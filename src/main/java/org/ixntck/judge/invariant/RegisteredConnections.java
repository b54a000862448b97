package org.ixntck.judge.invariant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.judge.Excuse;
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

    /** Whether a server has ended a registered connection, and nothing excuses it. */
    static Optional<Watched> watch(Scene scene, Sessions sessions, Link link) {
        if (!link.endedByServer()) {
            return Optional.empty();
        }
        Entry end = link.ended().orElseThrow();
        Entry registered = link.registered().orElseThrow();
        boolean excused = sessions.downfall(link, 0)
                        .filter(entry -> entry.seq() < end.seq())
                        .isPresent()
                || link.fault().isPresent()
                || closedByPolicy(scene, link, end)
                || link.entries().stream().anyMatch(entry -> entry.event() instanceof Event.Unreadable)
                || link.received("EventError").stream().anyMatch(error -> error.seq() > registered.seq())
                || registersAgain(link);
        if (excused) {
            return Optional.empty();
        }
        boolean stalled = Excuse.cutOff(scene, link)
                || scene.history().stalls().ofTheKit(link.entries().get(0).at(), end.at()) > 0;
        String expected = "the server to leave %s, which is registered, open".formatted(link.id());
        return Optional.of(
                stalled
                        ? Watched.undecided("RG-09", expected, "it end it, " + Excuse.STALLED, end)
                        : Watched.broken("RG-09", expected, "it end it", end));
    }

    /** Whether the server may have ended that connection because of a later one of the same agent. */
    static boolean closedByPolicy(Scene scene, Link link, Entry end) {
        return scene.history().terms().duplicateLogin().equals("close-earlier")
                && scene.connections(link.owner(), link.server()).stream()
                        .anyMatch(other ->
                                !other.equals(link) && other.entries().get(0).seq() < end.seq());
    }

    /** What a server does then is open (RG-13). */
    private static boolean registersAgain(Link link) {
        return link.requests().stream()
                        .filter(request -> request.name().equals("RequestRegisterClient"))
                        .count()
                > 1;
    }
}
