package org.ixntck.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An agent on one connection.
 *
 * @param client the connection
 * @param role of this server for the agent on it, set by the request with which the agent came
 * @param tenantId the agent's tenant
 * @param placeId where it works
 * @param agentId who it is
 * @param media its media and their states, 0 not ready, 1 ready; changes while the session lasts
 */
public record Session(Client client, Role role, long tenantId, String placeId, String agentId, ObjectNode media) {

    /** What a server is for an agent: only the primary reports it. */
    public enum Role {
        PRIMARY,
        SECONDARY
    }

    /** The agent that a request names, in that role on that connection. */
    public static Session of(Client client, Role role, Request request) throws Refusal {
        return new Session(
                client,
                role,
                request.number("tenantId"),
                request.text("placeId"),
                request.text("agentId"),
                request.media("mediaList"));
    }

    public boolean isPrimary() {
        return role == Role.PRIMARY;
    }

    public boolean isOfSameAgent(Session other) {
        return tenantId == other.tenantId && agentId.equals(other.agentId);
    }

    /** Its place, as what others may want too. */
    public Place place() {
        return new Place(tenantId, placeId);
    }

    /** Its agent, who may have other sessions. */
    public Agent agent() {
        return new Agent(tenantId, agentId);
    }

    /** An agent, whatever its connections. */
    public record Agent(long tenantId, String agentId) {}

    /** A place, whoever works there. */
    public record Place(long tenantId, String placeId) {}
}
