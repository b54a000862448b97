package org.ixntck.reference.defect.reporting;

import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Closes the connections of all agents when the reporting engine is lost, so that they go to the other server. */
final class ClosesAgentsWithReporting extends InteractionServer {

    ClosesAgentsWithReporting(Host host) {
        super(host);
    }

    @Override
    protected void connectionLost(Client client) {
        super.connectionLost(client);
        if (client.is(ClientType.REPORTING_ENGINE)) {
            clients(ClientType.AGENT_APPLICATION).forEach(Client::close);
        }
    }
}
