package org.ixntck.reference.defect.reporting;

import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Ends all sessions when the reporting engine is lost, as nobody counts them any more. */
final class LosesAgentsWithReporting extends InteractionServer {

    LosesAgentsWithReporting(Host host) {
        super(host);
    }

    @Override
    protected void connectionLost(Client client) {
        super.connectionLost(client);
        if (client.is(ClientType.REPORTING_ENGINE)) {
            logins(session -> true).forEach(this::agentDisconnected);
        }
    }
}
