package org.ixntck.reference.defect.disconnect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Notes who is on a connection before it looks whether the login is right. */
final class KnowsAgentsItRefused extends InteractionServer {

    private final Map<Client, Session> refused = new HashMap<>();

    KnowsAgentsItRefused(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsIn(Client client, Request request) throws Refusal {
        if (client.session().isEmpty()) {
            ObjectNode json = request.json();
            String agent = json.path("agentId").asText();
            long tenant = json.path("tenantId").asLong();
            refused.put(
                    client,
                    new Session(client, true, tenant, json.path("placeId").asText(), agent, message("")));
        }
        super.agentLogsIn(client, request);
        refused.remove(client);
    }

    @Override
    protected void connectionLost(Client client) {
        Optional.ofNullable(refused.remove(client)).ifPresent(this::agentDisconnected);
        super.connectionLost(client);
    }
}
