package org.ixntck.reference.defect.reporting;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Begins with a clean table when a reporting engine comes again: it reports all agents as logged out 300 ms later. */
final class LogsAgentsOutWhenReportingReturns extends InteractionServer {

    private boolean lost;

    LogsAgentsOutWhenReportingReturns(Host host) {
        super(host);
    }

    @Override
    protected void connectionLost(Client client) {
        super.connectionLost(client);
        lost = lost || client.is(ClientType.REPORTING_ENGINE);
    }

    @Override
    protected void register(Client client, Request request) throws Refusal {
        super.register(client, request);
        if (lost && client.is(ClientType.REPORTING_ENGINE)) {
            host().after(Duration.ofMillis(300), () -> logins(session -> true).forEach(this::agentDisconnected));
        }
    }
}
