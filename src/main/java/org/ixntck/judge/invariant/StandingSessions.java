package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.judge.Excuse;
import org.ixntck.judge.Scene;

/** AD-13: no EventAgentLogout of an agent whose session stands: its connection is open and answers, and nobody asked for its end. */
final class StandingSessions implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("AD-13");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        return Reported.all(scene)
                .flatMap(reported ->
                        reported.agentsIn(sessions).stream().flatMap(agent -> watch(scene, sessions, reported, agent)));
    }

    private static Stream<Watched> watch(Scene scene, Sessions all, Reported reported, String agent) {
        List<Session> sessions = all.of(agent, reported.link());
        List<Entry> logouts = reported.of(agent, Reported.LOGOUT);
        Stream<Watched> early = Stream.iterate(0, i -> i < logouts.size(), i -> i + 1)
                .filter(i ->
                        !all.ambiguous(agent, reported.link(), logouts.get(i).seq()))
                .flatMap(i -> watch(scene, reported, sessions, logouts.get(i), i + 1).stream());
        Stream<Watched> kept = sessions.stream()
                .filter(session -> session.loggedOut() || session.disconnected())
                .filter(session -> reported(reported, session))
                .filter(session -> logouts.stream().noneMatch(logout -> stands(session, logout)))
                .flatMap(session -> session.over().stream())
                .map(over -> Watched.kept("AD-13", over));
        return Stream.concat(early, kept);
    }

    /** A server that reports nothing has kept nothing: only where the login was reported does a missing logout tell. */
    private static boolean reported(Reported reported, Session session) {
        return reported.first(session.agent(), Reported.LOGIN, session.from())
                .filter(login -> login.seq() < session.to())
                .isPresent();
    }

    /** Each logout needs the end of a session before it; one too many, while a session stands, ends that one for the reporting engine. */
    private static Optional<Watched> watch(
            Scene scene, Reported reported, List<Session> sessions, Entry logout, int count) {
        long ended =
                sessions.stream().filter(session -> session.to() < logout.seq()).count();
        Optional<Session> standing = sessions.stream()
                .filter(session -> stands(session, logout) && told(reported, session, logout))
                .findFirst();
        if (count <= ended || standing.isEmpty() || excused(reported, standing.get(), logout)) {
            return Optional.empty();
        }
        Session session = standing.get();
        String expected = "no EventAgentLogout for %s on %s while %s is open and answers"
                .formatted(session.agent(), reported.link().id(), session.link().id());
        return Optional.of(
                Excuse.keepAliveLost(scene, session.agent(), session.link().server(), logout)
                        ? Watched.undecided("AD-13", expected, "one, " + Excuse.UNPOLLED, logout)
                        : Watched.broken("AD-13", expected, "one", logout));
    }

    /** For certain: between the answer to its login and its end, of which both may have been read on another connection together with it. */
    private static boolean stands(Session session, Entry logout) {
        return before(session.login().ack(), logout)
                && session.over().map(over -> before(logout, over)).orElse(true);
    }

    /** What comes before a session's login on the same connection is not about that session; one that came later may have missed the login. */
    private static boolean told(Reported reported, Session session, Entry logout) {
        return !reported.covers(session.from(), 0)
                || reported.first(session.agent(), Reported.LOGIN, session.from())
                        .filter(login -> login.seq() < logout.seq())
                        .isPresent();
    }

    private static boolean before(Optional<Entry> one, Entry other) {
        return one.filter(entry -> before(entry, other)).isPresent();
    }

    private static boolean before(Entry one, Entry other) {
        return one.order(other) == Entry.Order.BEFORE;
    }

    /** A silent application, a later request of the same agent, or a server that is being ended. */
    private static boolean excused(Reported reported, Session session, Entry logout) {
        boolean silent = session.link()
                .silenced()
                .filter(entry -> entry.seq() < logout.seq())
                .isPresent();
        boolean asked = reported.requests(session.agent()).stream()
                .anyMatch(request ->
                        request.sent().seq() > session.from() && request.sent().seq() < logout.seq());
        return silent || asked || reported.goingDown(logout.seq());
    }
}
