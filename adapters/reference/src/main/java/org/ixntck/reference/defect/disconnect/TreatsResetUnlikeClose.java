package org.ixntck.reference.defect.disconnect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Handles the end of a stream, but in its handler of read errors forgets to report the agent. */
final class TreatsResetUnlikeClose extends InteractionServer {

    private final Set<Client> failed = new HashSet<>();
    private boolean quiet;

    TreatsResetUnlikeClose(Host host) {
        super(host);
    }

    @Override
    protected void connectionFailed(Client client) {
        failed.add(client);
    }

    @Override
    protected void agentDisconnected(Session session) {
        quiet = failed.contains(session.client());
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
