package org.ixntck.reference.defect.login;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Reports a login in a finally block, whether it was accepted or not. */
final class ReportsLoginsThatItRefuses extends InteractionServer {

    ReportsLoginsThatItRefuses(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsIn(Client client, Request request) throws Refusal {
        try {
            super.agentLogsIn(client, request);
        } catch (Refusal refusal) {
            var json = request.json();
            String placeId = json.path("placeId").asText();
            String agentId = json.path("agentId").asText();
            var media = json.withObjectProperty("mediaList");
            Session session = new Session(client, true, json.path("tenantId").asLong(), placeId, agentId, media);
            report("EventAgentLogin", session, "mediaList", media);
            throw refusal;
        }
    }
}
