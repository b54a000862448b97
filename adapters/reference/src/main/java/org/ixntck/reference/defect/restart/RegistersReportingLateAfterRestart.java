package org.ixntck.reference.defect.restart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.Request;

/** Prepares its reports anew after a restart before it answers a reporting engine, which takes 900 ms. */
final class RegistersReportingLateAfterRestart extends RememberingServer {

    RegistersReportingLateAfterRestart(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void answer(Client client, Request request, ObjectNode answer) {
        boolean prepares = starts() > 1 && client.is(ClientType.REPORTING_ENGINE);
        host().after(Duration.ofMillis(prepares ? 900 : 0), () -> super.answer(client, request, answer));
    }
}
