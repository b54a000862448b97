package org.ixntck.reference.defect.login;

import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Relays a status to every agent application and leaves it to them whom it concerns. */
final class RelaysStatusToAllAgents extends InteractionServer {

    RelaysStatusToAllAgents(Host host) {
        super(host);
    }

    @Override
    protected void relayStatus(Request status) {
        clients(ClientType.AGENT_APPLICATION).forEach(client -> send(client, status.json()));
    }
}
