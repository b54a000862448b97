package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Reports no login of an agent that the common directory has as reported already, by a server that is now lost. */
final class TakesAgentForReported extends InteractionServer {

    private final Set<String> reported;

    TakesAgentForReported(Host host, Set<String> reported) {
        super(host);
        this.reported = reported;
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        boolean login = event.equals("EventAgentLogin");
        if (!login || reported.add(session.agentId())) {
            super.report(event, session, attribute, value);
        }
        if (event.equals("EventAgentLogout")) {
            reported.remove(session.agentId());
        }
    }
}
