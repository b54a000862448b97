package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ixntck.reference.Host;
import org.ixntck.reference.Session;

/** Checks with the lost primary whether an agent that it took over is gone there too, and reports its end after 900 ms. */
final class ReportsLateAfterTakeover extends PartneredServer {

    private final Set<String> takenOver = new HashSet<>();

    ReportsLateAfterTakeover(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void loggedIn(Session session) {
        super.loggedIn(session);
        if (isAlone()) {
            takenOver.add(session.agentId());
        }
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        boolean asks = event.equals("EventAgentLogout") && takenOver.remove(session.agentId());
        Duration delay = Duration.ofMillis(asks ? 900 : 0);
        host().after(delay, () -> super.report(event, session, attribute, value));
    }
}
