package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Refuses to be secondary for those who were logged in to it before its restart: it takes itself for their primary. */
final class RefusesAgentsItHadBefore extends RememberingServer {

    RefusesAgentsItHadBefore(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void agentAvailable(Client client, Request request) throws Refusal {
        Session session = Session.of(client, request);
        boolean own = before().stream().anyMatch(session::isOfSameAgent);
        Refusal.when(own, Refusal.ALREADY_LOGGED_IN, "agent is already logged in");
        super.agentAvailable(client, request);
    }
}
