package org.ixntck.reference.defect.registration;

import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Cleans up after a client that did not register by its id, which it never got: another one is hit. */
final class CleansUpTheWrongClient extends InteractionServer {

    CleansUpTheWrongClient(Host host) {
        super(host);
    }

    @Override
    protected void registrationTimedOut(Client client) {
        super.registrationTimedOut(client);
        clients(ClientType.AGENT_APPLICATION).stream().findFirst().ifPresent(this::connectionLost);
    }
}
