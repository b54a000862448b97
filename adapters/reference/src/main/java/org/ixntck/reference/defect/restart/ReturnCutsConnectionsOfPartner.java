package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Host;

/** Sends its agents home when it returns: its partner closes the connections of those that it took over. */
final class ReturnCutsConnectionsOfPartner extends RememberingServer {

    ReturnCutsConnectionsOfPartner(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void started() {
        takenOver().forEach(session -> session.client().close());
    }
}
