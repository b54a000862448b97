package org.ixntck.reference.defect.disconnect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Takes a connection off its list at the first logout on it, so that a second login there ends unreported. */
final class ForgetsConnectionAfterLogout extends InteractionServer {

    private final Set<Client> done = new HashSet<>();
    private boolean quiet;

    ForgetsConnectionAfterLogout(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsOut(Client client, Request request) throws Refusal {
        super.agentLogsOut(client, request);
        done.add(client);
    }

    @Override
    protected void agentDisconnected(Session session) {
        quiet = done.contains(session.client());
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
