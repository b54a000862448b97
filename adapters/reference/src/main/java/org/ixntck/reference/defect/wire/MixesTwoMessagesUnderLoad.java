package org.ixntck.reference.defect.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Lets two threads write to a connection at once: half of one message ends up ahead of another. */
final class MixesTwoMessagesUnderLoad extends InteractionServer {

    private Client busy;

    MixesTwoMessagesUnderLoad(Host host) {
        super(host);
    }

    @Override
    protected void relayStatus(Request status) throws Refusal {
        super.relayStatus(status);
        busy = null;
    }

    @Override
    protected void send(Client client, ObjectNode message) {
        if (client == busy && message.path("message").asText().equals("EventAgentLogout")) {
            client.sendBytes("{\"message\":\"EventAgentLog\n".getBytes(StandardCharsets.UTF_8));
        }
        busy = client;
        super.send(client, message);
    }
}
