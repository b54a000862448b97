package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ixntck.reference.Host;
import org.ixntck.reference.Session;

/** Reports the login of a takeover, and is silent about the end of that session, as it was while it was secondary. */
final class StaysSecondaryAfterTakeover extends PartneredServer {

    private final Set<Session> takenOver = new HashSet<>();
    private boolean quiet;

    StaysSecondaryAfterTakeover(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void loggedIn(Session session) {
        super.loggedIn(session);
        if (isAlone()) {
            takenOver.add(session);
        }
    }

    @Override
    protected void loggedOut(Session session, JsonNode reason) {
        quiet = takenOver.remove(session);
        super.loggedOut(session, reason);
        quiet = false;
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        if (!quiet) {
            super.report(event, session, attribute, value);
        }
    }
}
