package org.ixntck.reference.defect.registration;

import static org.ixntck.reference.ClientType.AGENT_APPLICATION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Takes a new connection for registered, because another agent application on the same host is. */
final class TakesTheHostForRegistered extends InteractionServer {

    private boolean quiet;

    TakesTheHostForRegistered(Host host) {
        super(host);
    }

    @Override
    protected void received(Client client, Request request) {
        boolean early = !client.isRegistered() && !request.name().equals("RequestRegisterClient");
        if (early && !clients(AGENT_APPLICATION).isEmpty()) {
            var known = message("RequestRegisterClient").put("referenceId", 1);
            known.put("clientName", AGENT_APPLICATION.clientName()).put("clientType", "AgentApplication");
            quiet = true;
            super.received(client, new Request("RequestRegisterClient", known));
            quiet = false;
        }
        super.received(client, request);
    }

    @Override
    protected void send(Client client, ObjectNode message) {
        if (!quiet) {
            super.send(client, message);
        }
    }
}
