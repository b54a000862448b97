package org.ixntck.reference.defect.restart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.ixntck.reference.Host;
import org.ixntck.reference.Session;

/** Acknowledges the login of those who were logged in before its restart, and reports it as little as a secondary would. */
final class FailbackUnreported extends RememberingServer {

    private boolean quiet;

    FailbackUnreported(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void loggedIn(Session session) {
        quiet = before().stream().anyMatch(session::isOfSameAgent);
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
