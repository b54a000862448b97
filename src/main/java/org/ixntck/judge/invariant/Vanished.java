package org.ixntck.judge.invariant;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Verdict;
import org.ixntck.judge.Window;

/**
 * A server that dies unasked owes all that is asked of it from then on: it has ended a connection that nothing excuses, and refuses the
 * next one. Charged is what could not be asked any more, since without a request on the wire no other invariant sees it.
 */
final class Vanished implements Invariant {

    /** What a request that could not be sent would have had to get. */
    private static final Map<String, String> OWED = Map.of(
            "RequestRegisterClient", "RG-01",
            "RequestAgentLogin", "LI-01",
            "RequestAgentLogout", "LO-01",
            "RequestAgentAvailable", "AV-01",
            "RequestAgentNotAvailable", "AV-02");

    @Override
    public Set<String> requirements() {
        return Set.of("RG-01", "LI-01", "LO-01", "AV-01", "AV-02", "SR-01");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        return scene.history().links().stream()
                .flatMap(link -> died(scene, sessions, link).stream()
                        .flatMap(death -> link.entries().stream()
                                .filter(entry -> entry.seq() > death.seq())
                                .flatMap(entry -> owed(link, entry, death).stream())));
    }

    /** When that life of the link's server ended by itself, as far as that is certain. */
    private static Optional<Entry> died(Scene scene, Sessions sessions, Link any) {
        List<Link> life =
                scene.history().links(link -> link.server().equals(any.server()) && link.life() == any.life());
        Optional<Entry> end = life.stream()
                .filter(link -> link.registered().isPresent())
                .filter(link -> RegisteredConnections.watch(scene, sessions, link)
                        .filter(watched -> watched.verdict() == Verdict.FAIL)
                        .isPresent())
                .flatMap(link -> link.ended().stream())
                .min(Comparator.comparingLong(Entry::seq));
        return end.filter(entry -> sessions.downfall(any, 0).isEmpty()
                && life.stream().anyMatch(link -> refusedSince(link, entry))
                && life.stream().noneMatch(link -> acceptedSince(link, entry)));
    }

    private static boolean refusedSince(Link link, Entry end) {
        return link.entries().stream()
                .anyMatch(entry -> entry.seq() > end.seq()
                        && entry.event() instanceof Event.ConnectFailed failed
                        && failed.why().contains("refused"));
    }

    private static boolean acceptedSince(Link link, Entry end) {
        return link.connected().filter(entry -> entry.seq() > end.seq()).isPresent();
    }

    private static Optional<Watched> owed(Link link, Entry entry, Entry death) {
        String saw = "that %s had ended by itself %s before"
                .formatted(link.server(), Window.millis(entry.at() - death.at()));
        if (entry.event() instanceof Event.ConnectFailed) {
            return Optional.of(Watched.broken(
                    link.life() > 1 ? "SR-01" : "RG-01",
                    "%s to accept %s, so that a client can register".formatted(link.server(), link.id()),
                    saw,
                    entry));
        }
        return entry.event() instanceof Event.SendFailed failed
                ? Optional.ofNullable(OWED.get(failed.message()))
                        .map(id -> Watched.broken(
                                id, "to be able to send %s on %s".formatted(failed.message(), link.id()), saw, entry))
                : Optional.empty();
    }
}
