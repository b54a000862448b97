package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.judge.Scene;

/** RP-09: media are added and removed between the login and the logout of their agent (feature media). */
final class MediaWithinSession implements Invariant {

    private static final List<String> EVENTS =
            List.of(Reported.LOGIN, Reported.LOGOUT, "EventMediaAdded", "EventMediaRemoved");

    @Override
    public Set<String> requirements() {
        return Set.of("RP-09");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        if (!scene.history().terms().serves("media")) {
            return Stream.of();
        }
        Sessions sessions = new Sessions(scene);
        return Reported.all(scene)
                .flatMap(reported -> reported.agents().stream()
                        .filter(agent -> !agent.isEmpty())
                        .flatMap(agent -> watch(sessions, reported, agent)));
    }

    private static Stream<Watched> watch(Sessions sessions, Reported reported, String agent) {
        List<Watched> watched = new ArrayList<>();
        Optional<Boolean> loggedIn = Optional.empty();
        for (Entry entry : Scene.arrivals(reported.link(), EVENTS, agent, 0)) {
            String name = History.message(entry).orElseThrow().name();
            if (name.equals(Reported.LOGIN) || name.equals(Reported.LOGOUT)) {
                loggedIn = Optional.of(name.equals(Reported.LOGIN));
            } else if (loggedIn.isPresent() && !sessions.ambiguous(agent, reported.link(), entry.seq())) {
                watched.add(
                        loggedIn.get()
                                ? Watched.kept("RP-09", entry)
                                : Watched.broken(
                                        "RP-09",
                                        "%s for %s on %s between its login and its logout"
                                                .formatted(
                                                        name,
                                                        agent,
                                                        reported.link().id()),
                                        "it after the logout",
                                        entry));
            }
        }
        return watched.stream();
    }
}
