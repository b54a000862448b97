package org.ixntck.reference.defect.reporting;

import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Relays a status to all agents that are logged in, and leaves it to them to find out whom it is about. */
final class SendsStatusToEveryAgent extends InteractionServer {

    SendsStatusToEveryAgent(Host host) {
        super(host);
    }

    @Override
    protected void relayStatus(Request status) throws Refusal {
        logins(session -> true).forEach(session -> send(session.client(), status.json()));
    }
}
