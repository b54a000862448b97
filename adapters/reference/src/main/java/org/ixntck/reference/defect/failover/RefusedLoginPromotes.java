package org.ixntck.reference.defect.failover;

import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Changes the role of an available agent before it has checked the login. */
final class RefusedLoginPromotes extends InteractionServer {

    private final Set<Client> promoted = new HashSet<>();

    RefusedLoginPromotes(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsIn(Client client, Request request) throws Refusal {
        if (client.session().isPresent()) {
            promoted.add(client);
        }
        super.agentLogsIn(client, request);
    }

    @Override
    protected void connectionLost(Client client) {
        if (promoted.remove(client)) {
            client.session().ifPresent(this::agentDisconnected);
        }
        super.connectionLost(client);
    }
}
