package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Stops without a word: nobody listens any more, and the connections stay open. */
final class LeavesConnectionsHanging extends InteractionServer {

    private final Set<Client> left;

    LeavesConnectionsHanging(Host host, Set<Client> left) {
        super(host);
        this.left = left;
    }

    @Override
    protected void stopping() {
        left.addAll(host().clients());
    }

    @Override
    protected void received(Client client, Request request) {
        if (!left.contains(client)) {
            super.received(client, request);
        }
    }

    @Override
    protected void send(Client client, ObjectNode message) {
        if (!left.contains(client)) {
            super.send(client, message);
        }
    }
}
