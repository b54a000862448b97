package org.ixntck.reference.defect.disconnect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Does not take the agent off the connection at its logout, so that the disconnect finds it there again. */
final class KeepsAgentOnConnectionAfterLogout extends InteractionServer {

    private final Map<Client, Session> agents = new HashMap<>();

    KeepsAgentOnConnectionAfterLogout(Host host) {
        super(host);
    }

    @Override
    protected void loggedIn(Session session) {
        super.loggedIn(session);
        agents.put(session.client(), session);
    }

    @Override
    protected void connectionLost(Client client) {
        Optional.ofNullable(agents.remove(client)).ifPresent(this::agentDisconnected);
        client.carryNone();
    }
}
