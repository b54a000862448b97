package org.ixntck.reference.defect.availability;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Takes RequestAgentNotAvailable for a mere notice that needs no answer. */
final class LeavesNotAvailableUnanswered extends InteractionServer {

    LeavesNotAvailableUnanswered(Host host) {
        super(host);
    }

    @Override
    protected void agentNotAvailable(Client client, Request request) throws Refusal {
        client.carryNone();
    }
}
