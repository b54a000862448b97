package org.ixntck.reference.defect.login;

import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Refuses a login while there is no reporting engine to tell of it. */
final class NeedsReportingEngineForLogin extends InteractionServer {

    NeedsReportingEngineForLogin(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsIn(Client client, Request request) throws Refusal {
        boolean alone = clients(ClientType.REPORTING_ENGINE).isEmpty();
        Refusal.when(alone, Refusal.NOT_LOGGED_IN, "no reporting engine is connected");
        super.agentLogsIn(client, request);
    }
}
