package org.ixntck.reference.defect.failover;

import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Refuses a login on a connection that carries the agent as available: it should have said that it is not available first. */
final class RefusesLoginAfterAvailable extends InteractionServer {

    RefusesLoginAfterAvailable(Host host) {
        super(host);
    }

    @Override
    protected void checkConnectionIsFree(Session session) throws Refusal {
        boolean available = session.isPrimary() && session.client().session().isPresent();
        Refusal.when(available, Refusal.ALREADY_LOGGED_IN, "the agent is available on this connection");
        super.checkConnectionIsFree(session);
    }
}
