package org.ixntck.reference.defect.restart;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Reports the logouts that it did not come to report when it went down, as soon as a reporting engine registers. */
final class ReplaysLogouts extends RememberingServer {

    ReplaysLogouts(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void register(Client client, Request request) throws Refusal {
        super.register(client, request);
        if (client.is(ClientType.REPORTING_ENGINE)) {
            before().forEach(session -> report("EventAgentLogout", session, "reason", MissingNode.getInstance()));
        }
    }
}
