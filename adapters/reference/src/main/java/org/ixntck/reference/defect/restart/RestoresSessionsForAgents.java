package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Logs all agents from before its restart in again as soon as one application registers. */
final class RestoresSessionsForAgents extends RememberingServer {

    private boolean restored;

    RestoresSessionsForAgents(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void register(Client client, Request request) throws Refusal {
        super.register(client, request);
        if (client.is(ClientType.AGENT_APPLICATION) && !restored) {
            restored = true;
            before().forEach(session -> report("EventAgentLogin", session, "mediaList", session.media()));
        }
    }
}
