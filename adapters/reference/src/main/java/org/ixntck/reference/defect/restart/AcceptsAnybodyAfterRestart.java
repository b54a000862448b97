package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;

/** Comes back without its list of clients, and takes everybody for valid. */
final class AcceptsAnybodyAfterRestart extends RememberingServer {

    AcceptsAnybodyAfterRestart(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected boolean isValid(String clientName, ClientType type) {
        return starts() > 1 || super.isValid(clientName, type);
    }
}
