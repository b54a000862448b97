package org.ixntck.reference.defect.disconnect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Closes a silent connection, and thinks that the agent was logged out before. */
final class KeepAliveEndsConnectionOnly extends InteractionServer {

    private boolean quiet;
    private final Set<Client> expired = new HashSet<>();

    KeepAliveEndsConnectionOnly(Host host) {
        super(host);
    }

    @Override
    protected void keepAliveExpired(Client client) {
        expired.add(client);
        super.keepAliveExpired(client);
    }

    @Override
    protected void agentDisconnected(Session session) {
        quiet = expired.contains(session.client());
        super.agentDisconnected(session);
        quiet = false;
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        if (!quiet) {
            super.report(event, session, attribute, value);
        }
    }
}
