package org.ixntck.reference.defect.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Takes its time over a registration when another agent application is registered already. */
final class AcknowledgesLaterRegistrationsLate extends InteractionServer {

    AcknowledgesLaterRegistrationsLate(Host host) {
        super(host);
    }

    @Override
    protected void answer(Client client, Request request, ObjectNode answer) {
        boolean late = request.name().equals("RequestRegisterClient")
                && client.is(ClientType.AGENT_APPLICATION)
                && clients(ClientType.AGENT_APPLICATION).size() > 1;
        host().after(Duration.ofMillis(late ? 900 : 0), () -> super.answer(client, request, answer));
    }
}
