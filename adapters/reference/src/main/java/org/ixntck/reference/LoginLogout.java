package org.ixntck.reference;

import static org.ixntck.reference.Refusal.ALREADY_LOGGED_IN;
import static org.ixntck.reference.Refusal.NOT_LOGGED_IN;
import static org.ixntck.reference.Refusal.PLACE_OCCUPIED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ixntck.adapter.Profile.DuplicateLogin;
import org.ixntck.adapter.Profile.Places;
import org.ixntck.reference.Session.Agent;
import org.ixntck.reference.Session.Role;

/**
 * The page Login/Logout: an agent logs in to its primary and is available on every other server, and the primary alone reports it.
 * Which of the two a server is, the agent application decides by the request that it sends.
 */
public abstract class LoginLogout extends Registration {

    private final Sessions logins = new Sessions();

    protected LoginLogout(Host host) {
        super(host);
    }

    /** The agents that are logged in. */
    protected final Sessions logins() {
        return logins;
    }

    /** Agent Logs In, steps 1 and 2; this server is, or becomes, the primary. Reported first, then acknowledged (order: open). */
    protected void agentLogsIn(Client client, Request request) throws Refusal {
        Session session = Session.of(client, Role.PRIMARY, request);
        checkConnectionIsFree(client, session);
        checkPlaceIsFree(session);
        agentIsLoggedInElsewhere(session);
        loggedIn(session);
        acknowledge(client, request);
    }

    /** A connection carries one agent; available before, it may log in (SD-07), but not a second time (open). */
    protected void checkConnectionIsFree(Client client, Session session) throws Refusal {
        if (client.login().isPresent()) {
            throw new Refusal(ALREADY_LOGGED_IN, "an agent is already logged in on this connection");
        }
        checkConnectionIsOf(client, session);
    }

    /** A connection that carries one agent is closed to others (open). */
    protected void checkConnectionIsOf(Client client, Session session) throws Refusal {
        if (client.session().filter(s -> !s.isOfSameAgent(session)).isPresent()) {
            throw new Refusal(ALREADY_LOGGED_IN, "this connection carries another agent");
        }
    }

    /** Where places are exclusive, nobody logs in at a place where another agent is (LI-11). */
    protected void checkPlaceIsFree(Session session) throws Refusal {
        boolean occupied = logins.at(session.place()).stream().anyMatch(s -> !s.isOfSameAgent(session));
        if (occupied && host().policies().places() == Places.EXCLUSIVE) {
            throw new Refusal(PLACE_OCCUPIED, "place is occupied");
        }
    }

    /** The agent is perhaps logged in on other connections: what then, is the server's setting (LI-09, LI-10). */
    protected void agentIsLoggedInElsewhere(Session session) throws Refusal {
        List<Session> earlier = logins.of(session.agent());
        DuplicateLogin policy = host().policies().duplicateLogin();
        if (policy == DuplicateLogin.REFUSE && !earlier.isEmpty()) {
            throw new Refusal(ALREADY_LOGGED_IN, "agent is already logged in");
        }
        if (policy == DuplicateLogin.CLOSE_EARLIER) {
            earlier.forEach(this::closeEarlier);
        }
    }

    /** The earlier session ends in favour of a new one, and its connection with it. */
    protected void closeEarlier(Session earlier) {
        loggedOut(earlier, MissingNode.getInstance());
        earlier.client().close();
    }

    /** From here on the agent is known to be logged in. */
    protected void loggedIn(Session session) {
        session.client().carry(session);
        logins.add(session);
        report("EventAgentLogin", session, "mediaList", session.media().deepCopy());
    }

    /** Agent Logs Out, steps 1 to 3; the connection stays registered. */
    protected void agentLogsOut(Client client, Request request) throws Refusal {
        loggedOut(loggedInOn(client), request.json().path("reason"));
        acknowledge(client, request);
    }

    /** From here on the agent is not logged in on that connection: reported with the last of its connections (open). */
    protected void loggedOut(Session session, JsonNode reason) {
        session.client().carryNone();
        logins.remove(session);
        if (logins.of(session.agent()).isEmpty()) {
            report("EventAgentLogout", session, "reason", reason);
        }
    }

    /** Agent Logs In, step 3: this server becomes secondary; where it is primary on this connection it stays so (open: AV-06). */
    protected void agentAvailable(Client client, Request request) throws Refusal {
        Session session = Session.of(client, Role.SECONDARY, request);
        checkConnectionIsOf(client, session);
        if (client.login().isEmpty()) {
            client.carry(session);
        }
        acknowledge(client, request);
    }

    /** Agent Logs Out, step 4. */
    protected void agentNotAvailable(Client client, Request request) throws Refusal {
        if (client.session().filter(s -> !s.isPrimary()).isEmpty()) {
            throw new Refusal(NOT_LOGGED_IN, "no agent is available on this connection");
        }
        client.carryNone();
        acknowledge(client, request);
    }

    /** The agent that is logged in on the connection; an available one does not count (open). */
    protected final Session loggedInOn(Client client) throws Refusal {
        return client.login().orElseThrow(() -> new Refusal(NOT_LOGGED_IN, "client is not logged in"));
    }

    /** Agent Logs In, step 4: what the reporting engine says of an agent goes, as it came, to that agent's application only. */
    protected void relayStatus(Request status) throws Refusal {
        Agent agent = new Agent(status.number("tenantId"), status.text("agentId"));
        logins.of(agent).forEach(session -> send(session.client(), status.json()));
    }

    /** Tells each reporting engine what happened to an agent, with one attribute more where there is a value for it. */
    protected void report(String event, Session session, String attribute, JsonNode value) {
        for (Client engine : clients(ClientType.REPORTING_ENGINE)) {
            ObjectNode report = message(event);
            report.put("tenantId", session.tenantId());
            report.put("placeId", session.placeId());
            report.put("agentId", session.agentId());
            if (!value.isMissingNode()) {
                report.set(attribute, value);
            }
            deliver(engine, report);
        }
    }

    /** Numbers and sends one event to one reporting engine. */
    protected void deliver(Client engine, ObjectNode event) {
        event.put("reportingEventSequenceNumber", engine.nextReportingEvent());
        send(engine, event);
    }
}
