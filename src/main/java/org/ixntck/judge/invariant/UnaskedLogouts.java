package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Request;
import org.ixntck.judge.Scene;

/** No EventAgentLogout of an agent that was not logged in there: AD-02, AD-04, AD-05, AD-07, AD-09, AD-12, SD-06, SR-04, by what the agent is to the server. */
final class UnaskedLogouts implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("AD-02", "AD-04", "AD-05", "AD-07", "AD-09", "AD-12", "SD-06", "SR-04", "SR-06", "LO-03");
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
        return Stream.iterate(0, i -> i < logouts.size(), i -> i + 1)
                .filter(i -> !reported.goingDown(logouts.get(i).seq()))
                .flatMap(i -> watch(sessions, reported, agent, known, logouts.get(i), i + 1));
    }

    private static Stream<Watched> watch(
            Sessions sessions, Reported reported, String agent, boolean known, Entry logout, int count) {
        long begun = sessions.begun(agent, reported.link(), logout.seq());
        String expected = "no more EventAgentLogout than sessions for %s on %s"
                .formatted(
                        agent.isEmpty() ? "an agent without a name" : agent,
                        reported.link().id());
        String saw = "%d after %d sessions".formatted(count, begun);
        if (begun > 0) {
            boolean byRequest = sessions.of(agent, reported.link()).stream()
                    .filter(session -> session.from() < logout.seq())
                    .reduce((one, later) -> later)
                    .filter(last -> last.loggedOut() && Reported.lost(last.link()) < logout.seq())
                    .isPresent();
            return count > begun
                    ? Stream.of(Watched.broken(byRequest ? "AD-04" : "LO-03", expected, saw, logout))
                    : Stream.of();
        }
        return Stream.of(Watched.broken(stranger(reported, agent, known, logout), expected, saw, logout));
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
        if (before.stream().anyMatch(request -> request.name().equals("RequestAgentAvailable"))) {
            return reported.link().life() > 1 ? "SR-04" : "AD-05";
        }
        if (before.stream().anyMatch(request -> request.name().equals("RequestAgentLogin"))) {
            return "AD-12";
        }
        return "AD-02";
    }
}
