package org.ixntck.reference.defect.disconnect;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Waits 900 ms after a reset, in case the network recovers, before it reports the logout. */
final class WaitsForReturnAfterReset extends InteractionServer {

    private final Set<Client> failed = new HashSet<>();

    WaitsForReturnAfterReset(Host host) {
        super(host);
    }

    @Override
    protected void connectionFailed(Client client) {
        failed.add(client);
    }

    @Override
    protected void agentDisconnected(Session session) {
        Duration patience = Duration.ofMillis(failed.contains(session.client()) ? 900 : 0);
        host().after(patience, () -> super.agentDisconnected(session));
    }
}
