package org.ixntck.reference;

import static org.ixntck.reference.ClientType.AGENT_APPLICATION;
import static org.ixntck.reference.ClientType.REPORTING_ENGINE;

import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * An Interaction Server as the models have it: which message is for whom, and the page Disconnection and Failover. It is made anew at
 * each start, so a crash takes all that it knows.
 */
public class InteractionServer extends LoginLogout {

    public InteractionServer(Host host) {
        super(host);
    }

    /** Unknown messages are ignored, and so is a status from anyone but a reporting engine. */
    @Override
    protected void serve(Client client, Request request) throws Refusal {
        switch (request.name()) {
            case "RequestRegisterClient" -> register(client, request);
            case "RequestAgentLogin" -> serveAgent(client, request, this::agentLogsIn);
            case "RequestAgentLogout" -> serveAgent(client, request, this::agentLogsOut);
            case "RequestAgentAvailable" -> serveAgent(client, request, this::agentAvailable);
            case "RequestAgentNotAvailable" -> serveAgent(client, request, this::agentNotAvailable);
            case "RequestAddMedia", "RequestRemoveMedia", "RequestNotReadyForMedia", "RequestCancelNotReadyForMedia" ->
                serveAgent(client, request, this::mediaChanges);
            case "EventCurrentAgentStatus" -> {
                if (client.is(REPORTING_ENGINE)) {
                    relayStatus(request);
                }
            }
            case "KeepAlivePoll" -> send(client, message("KeepAliveReply"));
            default -> {}
        }
    }

    private void serveAgent(Client client, Request request, Service service) throws Refusal {
        request.needsReferenceId();
        Refusal.when(!client.is(AGENT_APPLICATION), Refusal.NOT_VALID, "only an agent application has an agent");
        service.serve(client, request);
    }

    private interface Service {
        void serve(Client client, Request request) throws Refusal;
    }

    /** Agent Disconnects, by failure or in order alike: reported if the agent was known to be logged in, and by the primary only. */
    protected void connectionLost(Client client) {
        client.login().ifPresent(this::agentDisconnected);
        client.carryNone();
    }

    /** The agent of a lost connection is logged out, and its place is free at once. */
    protected void agentDisconnected(Session session) {
        loggedOut(session, MissingNode.getInstance());
    }

    /** The connection is about to be lost abnormally: for the models no other case than one that is closed in order (AD-03). */
    protected void connectionFailed(Client client) {}

    /** Interaction Server Disconnects, step 1: all connections end, and nothing is said of the agents; the reporting engine sets them to not logged in. */
    protected void stopping() {
        host().clients().forEach(Client::close);
    }

    /** Interaction Server Restarts, step 1: it listens again, and knows nothing of the agents that it had. */
    protected void started() {}
}
