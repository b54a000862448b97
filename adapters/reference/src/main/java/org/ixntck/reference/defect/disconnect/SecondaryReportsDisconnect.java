package org.ixntck.reference.defect.disconnect;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Reports every agent that it finds on a lost connection, as whose secondary too. */
final class SecondaryReportsDisconnect extends InteractionServer {

    SecondaryReportsDisconnect(Host host) {
        super(host);
    }

    @Override
    protected void connectionLost(Client client) {
        client.session().ifPresent(this::agentDisconnected);
        client.carryNone();
    }
}
