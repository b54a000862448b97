package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Does not report the login with which an agent comes back after its connection was reset; reports the logout before it. */
final class ReportsNoReturnAfterReset extends InteractionServer {

    private final Set<Client> failed = new HashSet<>();
    private final Set<String> gone = new HashSet<>();

    ReportsNoReturnAfterReset(Host host) {
        super(host);
    }

    @Override
    protected void connectionFailed(Client client) {
        failed.add(client);
    }

    @Override
    protected void agentDisconnected(Session session) {
        super.agentDisconnected(session);
        if (failed.contains(session.client())) {
            gone.add(session.agentId());
        }
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        if (!event.equals("EventAgentLogin") || !gone.remove(session.agentId())) {
            super.report(event, session, attribute, value);
        }
    }
}
