package org.ixntck.reference;

import static org.ixntck.reference.Refusal.ALREADY_LOGGED_IN;
import static org.ixntck.reference.Refusal.NOT_LOGGED_IN;
import static org.ixntck.reference.Refusal.PLACE_OCCUPIED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ixntck.adapter.Profile.Places;

/**
 * The page Login/Logout: an agent logs in to its primary and is available on every other server, and the primary alone reports it.
 * Which of the two a server is, the agent application decides by the request that it sends. With it go the media that a logged-in
 * agent has.
 */
public abstract class LoginLogout extends Registration {

    /** The sessions for which this server is primary. */
    private final List<Session> logins = new ArrayList<>();

    protected LoginLogout(Host host) {
        super(host);
    }

    /** Of the agents that are logged in those sessions, the earliest first. */
    protected final List<Session> logins(Predicate<Session> those) {
        return logins.stream().filter(those).toList();
    }

    /** Agent Logs In, steps 1 and 2; this server is, or becomes, the primary. Reported first, then acknowledged (order: open). */
    protected void agentLogsIn(Client client, Request request) throws Refusal {
        Session session = Session.of(client, request);
        checkConnectionIsFree(session);
        checkPlaceIsFree(session);
        agentIsLoggedInElsewhere(session);
        loggedIn(session);
        acknowledge(client, request);
    }

    /** A connection carries one agent (open); available before, that may log in (SD-07), but not a second time (open). */
    protected void checkConnectionIsFree(Session session) throws Refusal {
        Session carried = session.client().session().orElse(session);
        boolean again = session.isPrimary() && session.client().login().isPresent();
        boolean taken = again || !carried.isOfSameAgent(session);
        Refusal.when(taken, ALREADY_LOGGED_IN, "this connection carries an agent already");
    }

    /** Where places are exclusive, nobody logs in at a place where another agent is (LI-11). */
    protected void checkPlaceIsFree(Session session) throws Refusal {
        List<Session> others = logins(s -> s.isAtSamePlace(session) && !s.isOfSameAgent(session));
        boolean exclusive = host().policies().places() == Places.EXCLUSIVE;
        Refusal.when(exclusive && !others.isEmpty(), PLACE_OCCUPIED, "place is occupied");
    }

    /** The agent is perhaps logged in on other connections: what then, is the server's setting (LI-09, LI-10). */
    protected void agentIsLoggedInElsewhere(Session session) throws Refusal {
        List<Session> earlier = logins(session::isOfSameAgent);
        switch (host().policies().duplicateLogin()) {
            case ALLOW -> {}
            case REFUSE -> Refusal.when(!earlier.isEmpty(), ALREADY_LOGGED_IN, "agent is already logged in");
            case CLOSE_EARLIER -> earlier.forEach(this::closeEarlier);
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
        logins.removeIf(s -> s.client() == session.client());
        if (logins(session::isOfSameAgent).isEmpty()) {
            report("EventAgentLogout", session, "reason", reason);
        }
    }

    /** Agent Logs In, step 3: this server becomes secondary; where it is primary on this connection it stays so (open: AV-06). */
    protected void agentAvailable(Client client, Request request) throws Refusal {
        Session session = Session.of(client, request);
        checkConnectionIsFree(session);
        if (client.login().isEmpty()) {
            client.carry(session);
        }
        acknowledge(client, request);
    }

    /** Agent Logs Out, step 4. */
    protected void agentNotAvailable(Client client, Request request) throws Refusal {
        boolean none = client.session().isEmpty() || client.login().isPresent();
        Refusal.when(none, NOT_LOGGED_IN, "no agent is available on this connection");
        client.carryNone();
        acknowledge(client, request);
    }

    /** The agent that is logged in on the connection; an available one does not count (open). */
    protected final Session loggedInOn(Client client) throws Refusal {
        return client.login().orElseThrow(() -> new Refusal(NOT_LOGGED_IN, "client is not logged in"));
    }

    /** Agent Logs In, step 4: what the reporting engine says of an agent goes, as it came, to that agent's application only. */
    protected void relayStatus(Request status) throws Refusal {
        long tenantId = status.number("tenantId");
        String agentId = status.text("agentId");
        logins(s -> s.tenantId() == tenantId && s.agentId().equals(agentId))
                .forEach(session -> send(session.client(), status.json()));
    }

    /** A medium of a logged-in agent: added, not ready as yet; ready, or not; removed (no page of the models: MD-01, RP-09). */
    protected void mediaChanges(Client client, Request request) throws Refusal {
        String media = request.text("mediaTypeName");
        Session session = loggedInOn(client);
        boolean has = session.media().has(media);
        String event = switch (request.name()) {
            case "RequestAddMedia" -> "EventMediaAdded";
            case "RequestRemoveMedia" -> "EventMediaRemoved";
            case "RequestNotReadyForMedia" -> "EventNotReadyForMedia";
            default -> "EventReadyForMedia";
        };
        boolean added = event.equals("EventMediaAdded");
        Refusal.when(has && added, ALREADY_LOGGED_IN, "agent already has media " + media);
        Refusal.when(!has && !added, NOT_LOGGED_IN, "agent is not logged in with media " + media);
        session.media().put(media, event.equals("EventReadyForMedia") ? 1 : 0);
        if (event.equals("EventMediaRemoved")) {
            session.media().remove(media);
        }
        report(event, session, "mediaTypeName", TextNode.valueOf(media));
        acknowledge(client, request);
    }

    /** Tells each reporting engine what happened to an agent, with one attribute more where there is a value for it. */
    protected void report(String event, Session session, String attribute, JsonNode value) {
        for (Client engine : clients(ClientType.REPORTING_ENGINE)) {
            ObjectNode report = message(event).put("tenantId", session.tenantId());
            report.put("placeId", session.placeId()).put("agentId", session.agentId());
            if (!value.isMissingNode()) {
                report.set(attribute, value);
            }
            deliver(engine, report);
        }
    }

    /** Numbers and sends one event to one reporting engine. */
    protected void deliver(Client engine, ObjectNode event) {
        send(engine, event.put("reportingEventSequenceNumber", engine.nextReportingEvent()));
    }
}
