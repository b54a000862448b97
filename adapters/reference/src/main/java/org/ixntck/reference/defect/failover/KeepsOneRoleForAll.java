package org.ixntck.reference.defect.failover;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Has one role for all agents: once one of them made it primary, it reports the end of all. */
final class KeepsOneRoleForAll extends InteractionServer {

    private boolean primary;

    KeepsOneRoleForAll(Host host) {
        super(host);
    }

    @Override
    protected void loggedIn(Session session) {
        primary = primary || session.client().session().isPresent();
        super.loggedIn(session);
    }

    @Override
    protected void connectionLost(Client client) {
        if (primary) {
            client.session().ifPresent(this::agentDisconnected);
        }
        super.connectionLost(client);
    }
}
