package org.ixntck.reference.defect.registration;

import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Closes all agent applications on the host of a client that did not register. */
final class DisconnectsAllOfTheHost extends InteractionServer {

    DisconnectsAllOfTheHost(Host host) {
        super(host);
    }

    @Override
    protected void registrationTimedOut(Client client) {
        clients(ClientType.AGENT_APPLICATION).forEach(Client::close);
        super.registrationTimedOut(client);
    }
}
