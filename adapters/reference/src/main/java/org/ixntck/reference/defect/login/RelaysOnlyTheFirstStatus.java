package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Relays a status once to each connection: after a logout and a new login on it nothing comes. */
final class RelaysOnlyTheFirstStatus extends InteractionServer {

    private final Set<Client> told = new HashSet<>();

    RelaysOnlyTheFirstStatus(Host host) {
        super(host);
    }

    @Override
    protected void send(Client client, ObjectNode message) {
        if (!message.path("message").asText().equals("EventCurrentAgentStatus") || told.add(client)) {
            super.send(client, message);
        }
    }
}
