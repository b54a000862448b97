package org.ixntck.judge.invariant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.judge.Excuse;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Window;

/** A login that was acknowledged is reported in time, and so is a logout: LI-02, SD-03, SD-07, SR-07, LO-02. */
final class Reporting implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("LI-02", "SD-03", "SD-07", "SR-07", "LO-02");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        return Reported.all(scene)
                .flatMap(reported -> sessions.all().stream()
                        .filter(session -> session.on(reported.link()))
                        .flatMap(session -> Stream.concat(
                                login(scene, sessions, reported, session).stream(),
                                logout(scene, sessions, reported, session).stream())));
    }

    private static Optional<Watched> login(Scene scene, Sessions sessions, Reported reported, Session session) {
        String requirement = Purpose.of(scene, sessions, session.login()).reported();
        return sessions.second(session.login())
                ? Optional.empty()
                : event(
                        scene,
                        sessions,
                        reported,
                        requirement,
                        Reported.LOGIN,
                        session.agent(),
                        session.login().sent());
    }

    private static Optional<Watched> logout(Scene scene, Sessions sessions, Reported reported, Session session) {
        if (!session.loggedOut() || sessions.ambiguous(session.agent(), reported.link(), session.to())) {
            return Optional.empty();
        }
        Optional<Entry> before = Excuse.loggedOutBefore(scene, reported.link(), session.agent(), session.to());
        if (before.isPresent()) {
            return before.map(entry -> Watched.undecided(
                    "LO-02",
                    "%s for %s on %s when it logs out"
                            .formatted(
                                    Reported.LOGOUT,
                                    session.agent(),
                                    reported.link().id()),
                    "it before that, " + Excuse.UNPOLLED,
                    entry));
        }
        return event(
                scene,
                sessions,
                reported,
                "LO-02",
                Reported.LOGOUT,
                session.agent(),
                session.over().orElseThrow());
    }

    private static Optional<Watched> event(
            Scene scene,
            Sessions sessions,
            Reported reported,
            String requirement,
            String name,
            String agent,
            Entry cause) {
        Window window =
                Window.after(scene.history(), cause, scene.history().terms().nanos("report"));
        String expected = "%s for %s on %s within the report budget"
                .formatted(name, agent, reported.link().id());
        // An engine that registered later is owed nothing, whatever the server tells it of agents that are logged in
        // (RP-07).
        if (!reported.alone(cause.seq()) || !reported.registeredBefore(cause.seq())) {
            return Optional.empty();
        }
        Optional<Entry> found = reported.first(agent, name, cause.seq());
        if (found.isPresent()) {
            if (window.late(found.get())) {
                return Optional.of(
                        Watched.broken(requirement, expected, "it after " + window.elapsed(found.get()), found.get()));
            }
            return window.inTime(found.get())
                    ? Optional.of(Watched.kept(requirement, found.get()))
                    : Optional.of(Watched.undecided(requirement, expected, "it late, " + Excuse.STALLED, found.get()));
        }
        boolean stalled = scene.history().stalls().ofTheKit(cause.at(), window.end()) > 0;
        boolean abandoned = reported.abandoned(cause.seq(), window.end()) && !stalled;
        boolean excused = (!reported.covers(cause.seq(), window.end()) && !abandoned)
                || sessions.excuses(reported.link(), window);
        return excused || !window.expired()
                ? Optional.empty()
                : Optional.of(Watched.broken(
                        requirement,
                        expected,
                        abandoned
                                ? "none before the server ended "
                                        + reported.link().id()
                                : "none",
                        cause));
    }
}
