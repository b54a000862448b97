package org.ixntck.reference.defect.login;

import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Looks up by its name where to acknowledge a login, and finds the first connection of that name, which is that of another agent. */
final class AcknowledgesLoginsOnTheOldestConnection extends InteractionServer {

    AcknowledgesLoginsOnTheOldestConnection(Host host) {
        super(host);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        Client oldest = clients(ClientType.AGENT_APPLICATION).get(0);
        String agentId = request.json().path("agentId").asText();
        boolean another =
                oldest.login().filter(s -> !s.agentId().equals(agentId)).isPresent();
        boolean login = request.name().equals("RequestAgentLogin");
        super.acknowledge(login && another ? oldest : client, request);
    }
}
