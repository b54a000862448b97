package org.ixntck.reference.defect.login;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Forgets to stop the watchdog of a login that it has acknowledged: 300 ms later an EventError says that it took too long. */
final class SaysTimeoutAfterTheAck extends InteractionServer {

    SaysTimeoutAfterTheAck(Host host) {
        super(host);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        super.acknowledge(client, request);
        if (request.name().equals("RequestAgentLogin")) {
            Refusal tooLong = new Refusal(Refusal.NOT_LOGGED_IN, "the login took too long");
            host().after(Duration.ofMillis(300), () -> refuse(client, request, tooLong));
        }
    }
}
