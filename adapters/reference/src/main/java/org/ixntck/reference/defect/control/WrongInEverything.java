package org.ixntck.reference.defect.control;

import com.fasterxml.jackson.databind.JsonNode;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/**
 * Registers everybody, serves clients that have not registered, acknowledges what it refuses and refuses what it serves, reports logins as logouts
 * and logouts as logins, and notices no loss.
 */
final class WrongInEverything extends InteractionServer {

    WrongInEverything(Host host) {
        super(host);
    }

    @Override
    protected void received(Client client, Request request) {
        try {
            serve(client, request);
        } catch (Refusal refusal) {
            super.acknowledge(client, request);
        }
    }

    @Override
    protected boolean isValid(String clientName, ClientType type) {
        return true;
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        refuse(client, request, new Refusal(Refusal.NOT_VALID, "served"));
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        String other = event.equals("EventAgentLogin") ? "EventAgentLogout" : "EventAgentLogin";
        super.report(other, session, attribute, value);
    }

    @Override
    protected void connectionLost(Client client) {
        // The agent stays logged in for good.
    }
}
