package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;

/** Remains primary in its own eyes for those who were logged in before its restart, and reports their disconnect. */
final class ReportsDisconnectOfReturnedAgents extends RememberingServer {

    ReportsDisconnectOfReturnedAgents(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void connectionLost(Client client) {
        client.session()
                .filter(session -> !session.isPrimary())
                .filter(session -> before().stream().anyMatch(session::isOfSameAgent))
                .ifPresent(this::agentDisconnected);
        super.connectionLost(client);
    }
}
