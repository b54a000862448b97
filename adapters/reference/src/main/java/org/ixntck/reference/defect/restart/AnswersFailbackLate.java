package org.ixntck.reference.defect.restart;

import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.Request;

/** Warms up at the logins after its restart, and answers them after 900 ms. */
final class AnswersFailbackLate extends RememberingServer {

    AnswersFailbackLate(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        boolean warmsUp = starts() > 1 && request.name().equals("RequestAgentLogin");
        host().after(Duration.ofMillis(warmsUp ? 900 : 0), () -> super.acknowledge(client, request));
    }
}
