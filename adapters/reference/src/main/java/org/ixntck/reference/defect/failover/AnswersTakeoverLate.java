package org.ixntck.reference.defect.failover;

import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.Request;

/** Asks the lost primary about the agent before it answers a takeover, and gives up after 900 ms. */
final class AnswersTakeoverLate extends PartneredServer {

    AnswersTakeoverLate(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        boolean takeover = request.name().equals("RequestAgentLogin") && isAlone();
        host().after(Duration.ofMillis(takeover ? 900 : 0), () -> super.acknowledge(client, request));
    }
}
