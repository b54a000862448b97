package org.ixntck.reference.defect.disconnect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Reports the logout of a lost connection in 400 ms, whether or not the agent is back by then. */
final class LogsOutWhoHasReturned extends InteractionServer {

    private boolean quiet;

    LogsOutWhoHasReturned(Host host) {
        super(host);
    }

    @Override
    protected void agentDisconnected(Session session) {
        quiet = true;
        super.agentDisconnected(session);
        quiet = false;
        MissingNode none = MissingNode.getInstance();
        host().after(Duration.ofMillis(400), () -> report("EventAgentLogout", session, "reason", none));
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        if (!quiet) {
            super.report(event, session, attribute, value);
        }
    }
}
