package org.ixntck.reference.defect.restart;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Host;
import org.ixntck.reference.Session;

/** Holds the first reports after its restart back for 900 ms, until it is sure to be needed. */
final class ReportsFailbackLate extends RememberingServer {

    ReportsFailbackLate(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        Duration delay = Duration.ofMillis(starts() > 1 && event.equals("EventAgentLogin") ? 900 : 0);
        host().after(delay, () -> super.report(event, session, attribute, value));
    }
}
