package org.ixntck.reference.defect.disconnect;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Polls a silent application, and does nothing when no reply comes. */
final class KeepAliveNeverExpires extends InteractionServer {

    KeepAliveNeverExpires(Host host) {
        super(host);
    }

    @Override
    protected void keepAliveExpired(Client client) {
        // A log line, and no more.
    }
}
