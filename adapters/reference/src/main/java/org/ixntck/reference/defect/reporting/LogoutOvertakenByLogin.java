package org.ixntck.reference.defect.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Reports logouts from a slow queue, 200 ms later, so that a quick login of the same agent overtakes its logout. */
final class LogoutOvertakenByLogin extends InteractionServer {

    LogoutOvertakenByLogin(Host host) {
        super(host);
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        Duration delay = Duration.ofMillis(event.equals("EventAgentLogout") ? 200 : 0);
        host().after(delay, () -> super.report(event, session, attribute, value));
    }
}
