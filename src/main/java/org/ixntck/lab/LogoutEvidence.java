package org.ixntck.lab;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.journal.Role;

/** What the record shows of the logout of an agent whose connections are closed. Better evidence comes first. */
enum LogoutEvidence {
    /** Each server on which it may have logged in has reported its logout, or was stopped. */
    REPORTED,
    /** No reporting engine was connected that could have received the report. */
    UNSEEN,
    /** A reporting engine is connected and has received no logout. */
    MISSING;

    /** The evidence in the record of a site. */
    static LogoutEvidence of(String agent, History history) {
        return history.links(link -> link.role() == Role.AGENT).stream()
                .flatMap(link -> logins(link, agent).map(login -> from(link, login, agent, history)))
                .max(Comparator.naturalOrder())
                .orElse(REPORTED);
    }

    /** The logins of the agent that may have begun a session. */
    private static Stream<Request> logins(Link link, String agent) {
        return link.requests().stream()
                .filter(request -> request.name().equals("RequestAgentLogin")
                        && request.error().isEmpty()
                        && History.message(request.sent())
                                .flatMap(message -> message.text("agentId"))
                                .equals(Optional.of(agent)));
    }

    private static LogoutEvidence from(Link link, Request login, String agent, History history) {
        if (ended(link, history)) {
            return REPORTED;
        }
        List<Link> engines = history.links(engine -> engine.role() == Role.REPORTING
                && engine.server().equals(link.server())
                && engine.life() == link.life()
                && engine.registered().isPresent());
        Optional<String> last = engines.stream()
                .flatMap(engine -> engine.received().stream())
                .filter(entry -> entry.seq() > login.sent().seq() && reports(entry, agent))
                .max(Comparator.comparingLong(Entry::seq))
                .flatMap(History::message)
                .map(message -> message.name());
        if (last.equals(Optional.of("EventAgentLogout"))) {
            return REPORTED;
        }
        boolean heard = engines.stream()
                .anyMatch(engine -> engine.ended().isEmpty() && engine.fault().isEmpty());
        return heard ? MISSING : UNSEEN;
    }

    private static boolean reports(Entry entry, String agent) {
        return History.message(entry)
                .filter(message -> message.name().startsWith("EventAgentLog")
                        && message.text("agentId").equals(Optional.of(agent)))
                .isPresent();
    }

    /** A server that was stopped or killed has no sessions. One whose connections were only cut still has them. */
    private static boolean ended(Link link, History history) {
        return history.all(Event.Controlled.class).stream()
                .map(entry -> (Event.Controlled) entry.event())
                .anyMatch(control -> control.server().equals(link.server())
                        && control.life() == link.life()
                        && List.of("stop", "kill").contains(control.control()));
    }
}
