package org.ixntck.reference.defect.availability;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Serves RequestAgentNotAvailable only for an agent that is logged in, which on a secondary is none. */
final class RefusesNotAvailableWhereNobodyLoggedIn extends InteractionServer {

    RefusesNotAvailableWhereNobodyLoggedIn(Host host) {
        super(host);
    }

    @Override
    protected void agentNotAvailable(Client client, Request request) throws Refusal {
        loggedInOn(client);
        super.agentNotAvailable(client, request);
    }
}
