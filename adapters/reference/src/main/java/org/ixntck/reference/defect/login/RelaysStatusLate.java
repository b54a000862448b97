package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Holds a status back, in case that a newer one follows. */
final class RelaysStatusLate extends InteractionServer {

    RelaysStatusLate(Host host) {
        super(host);
    }

    @Override
    protected void send(Client client, ObjectNode message) {
        boolean status = message.path("message").asText().equals("EventCurrentAgentStatus");
        host().after(Duration.ofMillis(status ? 1_200 : 0), () -> super.send(client, message));
    }
}
