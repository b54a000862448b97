package org.ixntck.reference.defect.failover;

import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Refuses the login of an agent that is still available on an older connection. */
final class OlderConnectionBlocksLogin extends InteractionServer {

    OlderConnectionBlocksLogin(Host host) {
        super(host);
    }

    @Override
    protected void agentIsLoggedInElsewhere(Session session) throws Refusal {
        boolean elsewhere = clients(ClientType.AGENT_APPLICATION).stream()
                .filter(client -> client != session.client() && client.login().isEmpty())
                .anyMatch(client ->
                        client.session().filter(session::isOfSameAgent).isPresent());
        Refusal.when(elsewhere, Refusal.ALREADY_LOGGED_IN, "the agent is available on another connection");
        super.agentIsLoggedInElsewhere(session);
    }
}
