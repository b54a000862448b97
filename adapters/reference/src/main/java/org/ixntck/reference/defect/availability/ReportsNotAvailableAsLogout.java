package org.ixntck.reference.defect.availability;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Reports an agent that is no longer available as logged out. */
final class ReportsNotAvailableAsLogout extends InteractionServer {

    ReportsNotAvailableAsLogout(Host host) {
        super(host);
    }

    @Override
    protected void agentNotAvailable(Client client, Request request) throws Refusal {
        Optional<Session> session = client.session();
        super.agentNotAvailable(client, request);
        session.ifPresent(it -> report("EventAgentLogout", it, "reason", MissingNode.getInstance()));
    }
}
