package org.ixntck.reference.defect.availability;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Acknowledges an agent that is no longer available when all its queues know of it. */
final class AcknowledgesNotAvailableLate extends InteractionServer {

    AcknowledgesNotAvailableLate(Host host) {
        super(host);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        long millis = request.name().equals("RequestAgentNotAvailable") ? 900 : 0;
        host().after(Duration.ofMillis(millis), () -> super.acknowledge(client, request));
    }
}
