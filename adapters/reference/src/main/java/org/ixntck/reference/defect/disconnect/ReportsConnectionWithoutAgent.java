package org.ixntck.reference.defect.disconnect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Reports the end of each connection of an agent application, even where nobody ever came on it. */
final class ReportsConnectionWithoutAgent extends InteractionServer {

    private final Set<Client> used = new HashSet<>();

    ReportsConnectionWithoutAgent(Host host) {
        super(host);
    }

    @Override
    protected void serve(Client client, Request request) throws Refusal {
        if (request.name().startsWith("RequestAgent")) {
            used.add(client);
        }
        super.serve(client, request);
    }

    @Override
    protected void connectionLost(Client client) {
        if (client.is(ClientType.AGENT_APPLICATION) && !used.remove(client)) {
            ObjectNode nobody = message("EventAgentLogout").put("agentId", "");
            clients(ClientType.REPORTING_ENGINE).forEach(engine -> deliver(engine, nobody.deepCopy()));
        }
        super.connectionLost(client);
    }
}
