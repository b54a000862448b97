package org.ixntck.reference.defect.restart;

import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.Request;

/** Asks its partner for each agent that becomes available after its restart, which takes 900 ms. */
final class AnswersAvailableLateAfterRestart extends RememberingServer {

    AnswersAvailableLateAfterRestart(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        boolean asks = starts() > 1 && request.name().equals("RequestAgentAvailable");
        host().after(Duration.ofMillis(asks ? 900 : 0), () -> super.acknowledge(client, request));
    }
}
