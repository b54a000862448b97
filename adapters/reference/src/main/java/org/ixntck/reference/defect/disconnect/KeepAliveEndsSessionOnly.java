package org.ixntck.reference.defect.disconnect;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Logs the agent of a silent connection out, and leaves the connection open for ever. */
final class KeepAliveEndsSessionOnly extends InteractionServer {

    KeepAliveEndsSessionOnly(Host host) {
        super(host);
    }

    @Override
    protected void keepAliveExpired(Client client) {
        connectionLost(client);
    }
}
