package org.ixntck.reference.defect.login;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Acknowledges a logout when it is stored on disk. */
final class AcknowledgesLogoutsLate extends InteractionServer {

    AcknowledgesLogoutsLate(Host host) {
        super(host);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        long millis = request.name().equals("RequestAgentLogout") ? 900 : 0;
        host().after(Duration.ofMillis(millis), () -> super.acknowledge(client, request));
    }
}
