package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Remembers for good which agents it has reported, also when they have logged out since. */
final class ReportsAnAgentOnlyOnce extends InteractionServer {

    private final Set<String> reported = new HashSet<>();

    ReportsAnAgentOnlyOnce(Host host) {
        super(host);
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        if (!event.equals("EventAgentLogin") || reported.add(session.agentId())) {
            super.report(event, session, attribute, value);
        }
    }
}
