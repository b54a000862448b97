package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Reports a login for each agent that was logged in before the restart and becomes available again. */
final class ReportsReturningAgents extends RememberingServer {

    ReportsReturningAgents(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void agentAvailable(Client client, Request request) throws Refusal {
        super.agentAvailable(client, request);
        client.session()
                .filter(session -> before().stream().anyMatch(session::isOfSameAgent))
                .ifPresent(session -> report("EventAgentLogin", session, "mediaList", session.media()));
    }
}
