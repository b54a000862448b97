package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Gathers logins for a while, to report them together. */
public final class ReportsLoginsLate extends InteractionServer {

    public ReportsLoginsLate(Host host) {
        super(host);
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        long millis = event.equals("EventAgentLogin") ? 700 : 0;
        host().after(Duration.ofMillis(millis), () -> super.report(event, session, attribute, value));
    }
}
