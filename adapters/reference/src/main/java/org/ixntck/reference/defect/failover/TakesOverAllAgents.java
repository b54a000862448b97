package org.ixntck.reference.defect.failover;

import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Takes over with one available agent that logs in all the others that are available too. */
final class TakesOverAllAgents extends InteractionServer {

    TakesOverAllAgents(Host host) {
        super(host);
    }

    @Override
    protected void loggedIn(Session session) {
        boolean takeover = session.client().session().isPresent();
        super.loggedIn(session);
        if (takeover) {
            clients(ClientType.AGENT_APPLICATION)
                    .forEach(client -> client.session()
                            .filter(other -> !other.isPrimary())
                            .ifPresent(s -> super.loggedIn(
                                    new Session(client, true, s.tenantId(), s.placeId(), s.agentId(), s.media()))));
        }
    }
}
