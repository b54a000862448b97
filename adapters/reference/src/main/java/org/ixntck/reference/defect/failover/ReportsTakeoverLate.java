package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Host;
import org.ixntck.reference.Session;

/** Collects the logins of a takeover for 900 ms, to report them together. */
final class ReportsTakeoverLate extends PartneredServer {

    ReportsTakeoverLate(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        boolean collects = event.equals("EventAgentLogin") && isAlone();
        Duration delay = Duration.ofMillis(collects ? 900 : 0);
        host().after(delay, () -> super.report(event, session, attribute, value));
    }
}
