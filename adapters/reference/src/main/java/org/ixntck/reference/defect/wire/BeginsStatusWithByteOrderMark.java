package org.ixntck.reference.defect.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Relays a status with a byte order mark ahead of it, as it came out of a file. */
final class BeginsStatusWithByteOrderMark extends InteractionServer {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    BeginsStatusWithByteOrderMark(Host host) {
        super(host);
    }

    @Override
    protected void send(Client client, ObjectNode message) {
        if (message.path("message").asText().equals("EventCurrentAgentStatus")) {
            client.sendBytes(MARK);
        }
        super.send(client, message);
    }
}
