package org.ixntck.reference;

import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * An Interaction Server as the models have it: which message is for whom, and the page Disconnection and Failover. It is made anew at
 * each start, so a crash takes all that it knows.
 */
public class InteractionServer extends MediaStates {

    public InteractionServer(Host host) {
        super(host);
    }

    /** Unknown messages, and those that are not for this type of client, are ignored unless they are requests of the table. */
    @Override
    protected void serve(Client client, Request request) throws Refusal {
        switch (request.name()) {
            case "RequestAgentLogin",
                    "RequestAgentLogout",
                    "RequestAgentAvailable",
                    "RequestAgentNotAvailable",
                    "RequestAddMedia",
                    "RequestRemoveMedia",
                    "RequestNotReadyForMedia",
                    "RequestCancelNotReadyForMedia" -> serveAgent(client, request);
            case "EventCurrentAgentStatus" -> {
                if (client.is(ClientType.REPORTING_ENGINE)) {
                    relayStatus(request);
                }
            }
            case "KeepAlivePoll" -> send(client, message("KeepAliveReply"));
            default -> {}
        }
    }

    private void serveAgent(Client client, Request request) throws Refusal {
        request.needsReferenceId();
        if (!client.is(ClientType.AGENT_APPLICATION)) {
            throw new Refusal(Refusal.NOT_VALID, "only an agent application has an agent");
        }
        switch (request.name()) {
            case "RequestAgentLogin" -> agentLogsIn(client, request);
            case "RequestAgentLogout" -> agentLogsOut(client, request);
            case "RequestAgentAvailable" -> agentAvailable(client, request);
            case "RequestAgentNotAvailable" -> agentNotAvailable(client, request);
            case "RequestAddMedia" -> mediaAdded(client, request);
            case "RequestRemoveMedia" -> mediaRemoved(client, request);
            case "RequestNotReadyForMedia" -> notReadyForMedia(client, request);
            default -> readyForMedia(client, request);
        }
    }

    /** Agent Disconnects, by failure or in order alike: reported if the agent was known to be logged in, and by the primary only. */
    @Override
    protected void connectionLost(Client client) {
        super.connectionLost(client);
        client.login().ifPresent(this::agentDisconnected);
        client.carryNone();
    }

    /** The agent of a lost connection is logged out, and its place is free at once. */
    protected void agentDisconnected(Session session) {
        loggedOut(session, MissingNode.getInstance());
    }

    /** Interaction Server Disconnects, step 1: nothing is said of the agents; the reporting engine sets them to not logged in. */
    protected void stopping() {}

    /** Interaction Server Restarts, step 1: it listens again, and knows nothing of the agents that it had. */
    protected void started() {}
}
