package org.ixntck.reference.defect.login;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Acknowledges a logout where nobody is logged in: that is what was asked for, after all. */
final class AcknowledgesLogoutsOfNobody extends InteractionServer {

    AcknowledgesLogoutsOfNobody(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsOut(Client client, Request request) throws Refusal {
        if (client.session().isPresent()) {
            super.agentLogsOut(client, request);
        } else {
            acknowledge(client, request);
        }
    }
}
