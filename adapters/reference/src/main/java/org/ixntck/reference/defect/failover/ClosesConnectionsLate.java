package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Waits 900 ms for its clients to go by themselves when it stops, and only then closes their connections. */
final class ClosesConnectionsLate extends InteractionServer {

    private final Set<Client> left;

    ClosesConnectionsLate(Host host, Set<Client> left) {
        super(host);
        this.left = left;
    }

    @Override
    protected void stopping() {
        List<Client> now = List.copyOf(host().clients());
        left.addAll(now);
        CompletableFuture.delayedExecutor(900, TimeUnit.MILLISECONDS).execute(() -> now.forEach(Client::close));
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
