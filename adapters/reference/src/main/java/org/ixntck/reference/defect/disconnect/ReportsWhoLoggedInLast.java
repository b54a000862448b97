package org.ixntck.reference.defect.disconnect;

import com.fasterxml.jackson.databind.JsonNode;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Takes the agent of a disconnect from a variable that holds the last login. */
final class ReportsWhoLoggedInLast extends InteractionServer {

    private Session last;
    private boolean disconnecting;

    ReportsWhoLoggedInLast(Host host) {
        super(host);
    }

    @Override
    protected void loggedIn(Session session) {
        super.loggedIn(session);
        last = session;
    }

    @Override
    protected void agentDisconnected(Session session) {
        disconnecting = true;
        super.agentDisconnected(session);
        disconnecting = false;
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        super.report(event, disconnecting ? last : session, attribute, value);
    }
}
