package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Gathers logins for a while, to report them together. */
final class ReportsLoginsLate extends InteractionServer {

    private final Map<String, Long> turns = new HashMap<>();

    ReportsLoginsLate(Host host) {
        super(host);
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        long now = System.nanoTime();
        long due = now + (event.equals("EventAgentLogin") ? 900_000_000 : 0);
        long turn = turns.merge(session.agentId(), due, (last, next) -> Math.max(last + 1_000_000, next));
        host().after(Duration.ofNanos(turn - now), () -> super.report(event, session, attribute, value));
    }
}
