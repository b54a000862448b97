package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.JsonNode;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Acknowledges the login of an agent that is available on the connection, and reports it nowhere: it knows the agent already. */
final class LoginAfterAvailableUnreported extends InteractionServer {

    private boolean quiet;

    LoginAfterAvailableUnreported(Host host) {
        super(host);
    }

    @Override
    protected void loggedIn(Session session) {
        quiet = session.client().session().isPresent();
        super.loggedIn(session);
        quiet = false;
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        if (!quiet) {
            super.report(event, session, attribute, value);
        }
    }
}
