package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.JsonNode;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Reports the takeover of an available agent as soon as it asks, and checks the login afterwards. */
final class ReportsTakeoverBeforeChecking extends InteractionServer {

    private boolean quiet;

    ReportsTakeoverBeforeChecking(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsIn(Client client, Request request) throws Refusal {
        client.session()
                .filter(s -> !s.isPrimary())
                .ifPresent(s -> report("EventAgentLogin", s, "mediaList", s.media()));
        quiet = client.session().isPresent();
        try {
            super.agentLogsIn(client, request);
        } finally {
            quiet = false;
        }
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        if (!quiet) {
            super.report(event, session, attribute, value);
        }
    }
}
