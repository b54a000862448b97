package org.ixntck.reference.defect.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Sends the logout of an agent to all agent applications too, as the colleagues might like to know. */
final class TellsOtherAgentsOfLogouts extends InteractionServer {

    TellsOtherAgentsOfLogouts(Host host) {
        super(host);
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        super.report(event, session, attribute, value);
        if (event.equals("EventAgentLogout")) {
            clients(ClientType.AGENT_APPLICATION)
                    .forEach(client -> send(client, message(event).put("agentId", session.agentId())));
        }
    }
}
