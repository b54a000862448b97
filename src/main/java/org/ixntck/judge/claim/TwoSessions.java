package org.ixntck.judge.claim;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;

/** Agents with two live sessions on one server. Under the policy "allow" it is open what the server reports of them. */
final class TwoSessions {

    private TwoSessions() {}

    /** Whether the policy is "allow" and the agent had two live sessions, before that place, on the server of that connection. */
    static boolean allowed(Scene scene, String agent, Link server, long before) {
        List<Request> logins = scene.connections(agent, server.server()).stream()
                .filter(link -> link.life() == server.life())
                .flatMap(link -> link.requests().stream())
                .filter(request -> request.name().equals("RequestAgentLogin")
                        && request.error().isEmpty()
                        && request.sent().seq() < before)
                .toList();
        return scene.history().terms().duplicateLogin().equals("allow")
                && logins.stream().anyMatch(later -> logins.stream().anyMatch(login -> beside(login, later)));
    }

    /** Whether the session of one login was live when the other was sent, on another connection. */
    private static boolean beside(Request login, Request later) {
        return !login.link().equals(later.link())
                && login.sent().seq() < later.sent().seq()
                && end(login).filter(end -> endedBefore(end, later)).isEmpty();
    }

    /** A silent application still has its session. */
    private static Optional<Entry> end(Request login) {
        Link link = login.link();
        Optional<Entry> logout = link.requests().stream()
                .filter(request -> request.name().equals("RequestAgentLogout")
                        && request.error().isEmpty()
                        && request.sent().seq() > login.sent().seq())
                .map(Request::sent)
                .findFirst();
        return logout.or(() -> link.entries().stream()
                .filter(entry -> entry.event() instanceof Event.Ended
                        || (entry.event() instanceof Event.Fault fault
                                && fault.kind().ends()))
                .findFirst());
    }

    /**
     * Whether the server answered a request on the later connection between the end and the login. Otherwise it may have read the login first,
     * because the two came on different connections.
     */
    private static boolean endedBefore(Entry end, Request later) {
        return later.link().requests().stream()
                .filter(request -> request.sent().seq() > end.seq())
                .flatMap(request -> request.answers().stream())
                .anyMatch(answer -> answer.seq() < later.sent().seq());
    }
}
