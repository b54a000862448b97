package org.ixntck.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An agent on one connection.
 *
 * @param client the connection
 * @param isPrimary whether this server is primary for the agent on it, or secondary: set by the request with which the agent came
 * @param tenantId the agent's tenant
 * @param placeId where it works
 * @param agentId who it is
 * @param media its media and their states, 0 not ready, 1 ready; changes while the session lasts
 */
public record Session(
        Client client, boolean isPrimary, long tenantId, String placeId, String agentId, ObjectNode media) {

    /** The agent that RequestAgentLogin or RequestAgentAvailable names. */
    public static Session of(Client client, Request request) throws Refusal {
        boolean isPrimary = request.name().equals("RequestAgentLogin");
        long tenantId = request.number("tenantId");
        String placeId = request.text("placeId");
        return new Session(client, isPrimary, tenantId, placeId, request.text("agentId"), request.media("mediaList"));
    }

    public boolean isOfSameAgent(Session other) {
        return tenantId == other.tenantId && agentId.equals(other.agentId);
    }

    public boolean isAtSamePlace(Session other) {
        return tenantId == other.tenantId && placeId.equals(other.placeId);
    }
}
