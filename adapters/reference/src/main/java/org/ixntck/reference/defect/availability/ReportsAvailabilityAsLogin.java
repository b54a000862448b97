package org.ixntck.reference.defect.availability;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Reports an available agent as logged in, unless it is. */
final class ReportsAvailabilityAsLogin extends InteractionServer {

    ReportsAvailabilityAsLogin(Host host) {
        super(host);
    }

    @Override
    protected void agentAvailable(Client client, Request request) throws Refusal {
        Session session = Session.of(client, request);
        if (logins(session::isOfSameAgent).isEmpty()) {
            report("EventAgentLogin", session, "mediaList", session.media());
        }
        super.agentAvailable(client, request);
    }
}
