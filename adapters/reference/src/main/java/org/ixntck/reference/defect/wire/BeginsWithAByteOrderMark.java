package org.ixntck.reference.defect.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Writes a byte order mark ahead of the first message to an agent application. */
public final class BeginsWithAByteOrderMark extends InteractionServer {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Set<Client> begun = new HashSet<>();

    public BeginsWithAByteOrderMark(Host host) {
        super(host);
    }

    @Override
    protected void send(Client client, ObjectNode message) {
        if (client.is(ClientType.AGENT_APPLICATION) && begun.add(client)) {
            client.sendBytes(MARK);
        }
        super.send(client, message);
    }
}
