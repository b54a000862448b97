package org.ixntck.reference.defect.login;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Acknowledges a login when it is served, and 300 ms later again when it is stored. */
final class AcknowledgesLoginsTwice extends InteractionServer {

    AcknowledgesLoginsTwice(Host host) {
        super(host);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        super.acknowledge(client, request);
        if (request.name().equals("RequestAgentLogin")) {
            host().after(Duration.ofMillis(300), () -> super.acknowledge(client, request));
        }
    }
}
