package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Counts its restarts wrongly: from the second on it takes whoever becomes available for logged in. */
final class ReportsAvailableAfterSecondRestart extends RememberingServer {

    ReportsAvailableAfterSecondRestart(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void agentAvailable(Client client, Request request) throws Refusal {
        super.agentAvailable(client, request);
        if (starts() > 2) {
            client.session().ifPresent(session -> report("EventAgentLogin", session, "mediaList", session.media()));
        }
    }
}
