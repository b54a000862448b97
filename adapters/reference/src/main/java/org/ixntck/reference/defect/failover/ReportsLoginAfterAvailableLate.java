package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Ends the available session first when its agent logs in, and reports the login 900 ms later. */
final class ReportsLoginAfterAvailableLate extends InteractionServer {

    private boolean waits;

    ReportsLoginAfterAvailableLate(Host host) {
        super(host);
    }

    @Override
    protected void loggedIn(Session session) {
        waits = session.client().session().isPresent();
        super.loggedIn(session);
        waits = false;
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        Duration delay = Duration.ofMillis(waits ? 900 : 0);
        host().after(delay, () -> super.report(event, session, attribute, value));
    }
}
