package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Window;

/**
 * LO-03: each session ends in exactly one EventAgentLogout, whichever way it ended. Counted per agent, since a logout that is still on its
 * way when the agent logs in again belongs to the earlier session.
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
                .flatMap(reported -> reported.agentsIn(sessions).stream()
                        .filter(agent -> !sessions.ambiguous(agent, reported.link()))
                        .flatMap(agent -> watch(scene, sessions, reported, agent).stream()));
    }

    private static Optional<Watched> watch(Scene scene, Sessions sessions, Reported reported, String agent) {
        List<Session> all = sessions.of(agent, reported.link());
        List<Entry> ends = all.stream()
                .filter(session -> session.loggedOut() || session.disconnected())
                .flatMap(session -> session.over().stream())
                .toList();
        if (ends.isEmpty() || sessions.downfall(reported.link(), 0).isPresent()) {
            return Optional.empty();
        }
        Entry last = ends.get(ends.size() - 1);
        Window window =
                Window.after(scene.history(), last, scene.history().terms().nanos("report"));
        if (!window.over() || !reported.covers(all.get(0).from(), window.end())) {
            return Optional.empty();
        }
        List<Entry> logouts = reported.of(agent, Reported.LOGOUT);
        if (logouts.size() == ends.size()) {
            return Optional.of(Watched.kept("LO-03", last));
        }
        return Optional.of(Watched.broken(
                "LO-03",
                "one EventAgentLogout on %s for each of the %d sessions of %s that ended"
                        .formatted(reported.link().id(), ends.size(), agent),
                String.valueOf(logouts.size()),
                logouts.isEmpty() ? last : logouts.get(logouts.size() - 1)));
    }
}
