package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Gathers logouts by request for a while, to report them together; what follows of the agent waits for its turn. */
final class ReportsLogoutsLate extends InteractionServer {

    private final Map<String, Long> turns = new HashMap<>();
    private boolean byRequest;

    ReportsLogoutsLate(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsOut(Client client, Request request) throws Refusal {
        byRequest = client.login().isPresent();
        super.agentLogsOut(client, request);
        byRequest = false;
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        long now = System.nanoTime();
        long turn = turns.merge(
                session.agentId(),
                now + (byRequest ? 900_000_000 : 0),
                (last, next) -> Math.max(last + 1_000_000, next));
        host().after(Duration.ofNanos(turn - now), () -> super.report(event, session, attribute, value));
    }
}
