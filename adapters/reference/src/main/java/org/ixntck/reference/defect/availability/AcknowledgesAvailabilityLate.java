package org.ixntck.reference.defect.availability;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Acknowledges an available agent when all its queues know of it. */
final class AcknowledgesAvailabilityLate extends InteractionServer {

    AcknowledgesAvailabilityLate(Host host) {
        super(host);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        long millis = request.name().equals("RequestAgentAvailable") ? 900 : 0;
        host().after(Duration.ofMillis(millis), () -> super.acknowledge(client, request));
    }
}
