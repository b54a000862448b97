package org.ixntck.reference.defect.login;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Acknowledges a login after it has loaded all that it knows of the agent. */
final class AcknowledgesLoginsLate extends InteractionServer {

    AcknowledgesLoginsLate(Host host) {
        super(host);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        long millis = request.name().equals("RequestAgentLogin") ? 900 : 0;
        host().after(Duration.ofMillis(millis), () -> super.acknowledge(client, request));
    }
}
