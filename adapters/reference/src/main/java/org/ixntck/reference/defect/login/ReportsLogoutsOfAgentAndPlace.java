package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.node.MissingNode;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Reports a logout by request twice: that the agent has left, and that its place is left. */
final class ReportsLogoutsOfAgentAndPlace extends InteractionServer {

    ReportsLogoutsOfAgentAndPlace(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsOut(Client client, Request request) throws Refusal {
        Session session = loggedInOn(client);
        super.agentLogsOut(client, request);
        report("EventAgentLogout", session, "reason", MissingNode.getInstance());
    }
}
