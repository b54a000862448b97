package org.ixntck.judge.invariant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Window;

/**
 * LO-03: each session ends in an EventAgentLogout, whichever way it ended; that none has more than one is for {@link UnaskedLogouts}. Counted
 * per agent, since a logout that is still on its way when the agent logs in again belongs to the earlier session.
 */
final class OneLogoutPerLogin implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("LO-03");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        return Reported.all(scene)
                .flatMap(reported ->
                        reported.agentsIn(sessions).stream().flatMap(agent -> watch(scene, sessions, reported, agent)));
    }

    private static Stream<Watched> watch(Scene scene, Sessions sessions, Reported reported, String agent) {
        List<Session> all = sessions.of(agent, reported.link());
        List<Entry> ends = all.stream()
                .filter(session -> session.loggedOut() || session.disconnected() || session.superseded())
                .flatMap(session -> session.over().stream())
                .sorted(Comparator.comparingLong(Entry::seq))
                .toList();
        return Stream.iterate(0, i -> i < ends.size(), i -> i + 1)
                .flatMap(i -> watch(scene, sessions, reported, agent, all.get(0), ends.get(i), i + 1).stream());
    }

    /** By the time that the report of this end is due there must have been so many logouts. */
    private static Optional<Watched> watch(
            Scene scene, Sessions sessions, Reported reported, String agent, Session first, Entry end, int due) {
        Window window =
                Window.after(scene.history(), end, scene.history().terms().nanos("report"));
        boolean exempt = sessions.ambiguous(agent, reported.link(), scene.last(window.end()) + 1)
                || sessions.downfall(reported.link(), 0).filter(window::mayHold).isPresent();
        if (exempt || !window.expired() || !reported.covers(first.from(), window.end())) {
            return Optional.empty();
        }
        long logouts = reported.of(agent, Reported.LOGOUT).stream()
                .filter(window::mayHold)
                .count();
        return Optional.of(
                logouts >= due
                        ? Watched.kept("LO-03", end)
                        : Watched.broken(
                                "LO-03",
                                "one EventAgentLogout on %s for each of the %d sessions of %s that had ended"
                                        .formatted(reported.link().id(), due, agent),
                                logouts == 0 ? "none" : "only %d within the report budget".formatted(logouts),
                                end));
    }
}
