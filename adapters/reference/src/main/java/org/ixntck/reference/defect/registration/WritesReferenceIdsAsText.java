package org.ixntck.reference.defect.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Repeats the reference id in an EventError as a string, as it stands in its table of texts. */
final class WritesReferenceIdsAsText extends InteractionServer {

    WritesReferenceIdsAsText(Host host) {
        super(host);
    }

    @Override
    protected void send(Client client, ObjectNode message) {
        if (message.path("message").asText().equals("EventError") && message.has("referenceId")) {
            message.put("referenceId", message.path("referenceId").asText());
        }
        super.send(client, message);
    }
}
