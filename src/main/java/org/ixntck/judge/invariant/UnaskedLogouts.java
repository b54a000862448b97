package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Request;
import org.ixntck.judge.Scene;

/**
 * No EventAgentLogout of an agent that was not logged in there: AD-01, AD-02, AD-04, AD-05, AD-07, AD-09, AD-12, AV-04, SD-06,
 * SR-04, SR-06, LO-03, RP-02, by what the agent is to the server.
 */
final class UnaskedLogouts implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of(
                "AD-01", "AD-02", "AD-04", "AD-05", "AD-07", "AD-09", "AD-12", "AV-04", "SD-06", "SR-04", "SR-06",
                "LO-03", "RP-02");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        Set<String> leased = scene.history().all(Event.AgentLeased.class).stream()
                .map(entry -> ((Event.AgentLeased) entry.event()).agent())
                .collect(Collectors.toSet());
        return Reported.all(scene)
                .flatMap(reported -> reported.agents().stream()
                        .flatMap(agent -> watch(sessions, reported, agent, leased.contains(agent))));
    }

    private static Stream<Watched> watch(Sessions sessions, Reported reported, String agent, boolean known) {
        List<Entry> logouts = reported.of(agent, Reported.LOGOUT);
        List<Watched> watched = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < logouts.size(); i++) {
            Entry logout = logouts.get(i);
            long begun = sessions.begun(agent, reported.link(), logout.seq());
            long tooMany = i + 1 - begun;
            // One too many is held against itself, and not against those that come after it for sessions of their own.
            if (tooMany > Math.max(0, before) && !reported.goingDown(logout.seq())) {
                watched.add(broken(sessions, reported, agent, known, logout, i + 1, begun));
            }
            before = tooMany;
        }
        return watched.stream();
    }

    private static Watched broken(
            Sessions sessions, Reported reported, String agent, boolean known, Entry logout, int count, long begun) {
        String expected = "no more EventAgentLogout than sessions for %s on %s"
                .formatted(
                        agent.isEmpty() ? "an agent without a name" : agent,
                        reported.link().id());
        String saw = "%d after %d sessions".formatted(count, begun);
        String requirement = begun > 0
                ? again(
                        sessions,
                        reported,
                        agent,
                        doubled(reported, agent, logout).orElse(logout))
                : stranger(reported, agent, known, logout);
        return Watched.broken(requirement, expected, saw, logout);
    }

    /** The last logout up to that one that followed another with no login between them: that is the one too many, and not what came later. */
    private static Optional<Entry> doubled(Reported reported, String agent, Entry last) {
        List<Entry> events = reported.of(agent);
        return Stream.iterate(1, i -> i < events.size(), i -> i + 1)
                .filter(i -> events.get(i).seq() <= last.seq())
                .filter(i ->
                        Reported.is(events.get(i), Reported.LOGOUT) && Reported.is(events.get(i - 1), Reported.LOGOUT))
                .map(events::get)
                .reduce((one, other) -> other);
    }

    /** One logout too many: by how the last session ended. Where there are two reporting engines no MUST is judged. */
    private static String again(Sessions sessions, Reported reported, String agent, Entry logout) {
        if (!reported.alone(logout.seq())) {
            return "RP-02";
        }
        if (sessions.ambiguous(agent, reported.link(), logout.seq())) {
            return "LO-03";
        }
        Optional<Session> last = sessions.of(agent, reported.link()).stream()
                .filter(session -> session.to() < logout.seq())
                .max(Comparator.comparingLong(Session::to));
        return last.map(session -> ended(session, logout)).orElse("LO-03");
    }

    /** After a logout by request only the later disconnect concerns AD-04. */
    private static String ended(Session session, Entry logout) {
        if (session.loggedOut()) {
            return Reported.lost(session.link()) < logout.seq() ? "AD-04" : "LO-03";
        }
        return session.disconnected() ? "AD-01" : "LO-03";
    }

    private static String stranger(Reported reported, String agent, boolean known, Entry logout) {
        if (agent.isEmpty() && reported.unusedLost(logout.seq())) {
            return "AD-09";
        }
        List<Request> before = reported.requests(agent).stream()
                .filter(request -> request.sent().seq() < logout.seq())
                .toList();
        if (known
                && reported.link().life() == 1
                && reported.otherLost(0, logout.seq())
                && reported.stays(agent, logout.seq())) {
            return "SD-06";
        }
        if (!known || before.isEmpty()) {
            return reported.link().life() > 1 && known ? "SR-06" : "AD-07";
        }
        Request last = before.get(before.size() - 1);
        if (last.name().equals("RequestAgentNotAvailable") && Reported.lost(last.link()) > logout.seq()) {
            return "AV-04";
        }
        if (reported.link().life() > 1 && reported.stays(agent, logout.seq())) {
            return "SR-06";
        }
        if (before.stream().anyMatch(request -> request.name().equals("RequestAgentAvailable"))) {
            return reported.link().life() > 1 ? "SR-04" : "AD-05";
        }
        if (before.stream().anyMatch(request -> request.name().equals("RequestAgentLogin"))) {
            return "AD-12";
        }
        return "AD-02";
    }
}
