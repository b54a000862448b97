package org.ixntck.reference.defect.availability;

import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Remembers who was available, and drops the request of one who has left and comes again. */
final class AcknowledgesAvailabilityOncePerAgent extends InteractionServer {

    private final Set<String> known = new HashSet<>();

    AcknowledgesAvailabilityOncePerAgent(Host host) {
        super(host);
    }

    @Override
    protected void agentAvailable(Client client, Request request) throws Refusal {
        if (known.add(request.text("agentId"))) {
            super.agentAvailable(client, request);
        }
    }
}
