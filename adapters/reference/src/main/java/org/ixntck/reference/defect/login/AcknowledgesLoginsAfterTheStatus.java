package org.ixntck.reference.defect.login;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Acknowledges a login when the reporting engine has told the status, and not before. */
final class AcknowledgesLoginsAfterTheStatus extends InteractionServer {

    private final Map<String, Runnable> waiting = new HashMap<>();

    AcknowledgesLoginsAfterTheStatus(Host host) {
        super(host);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        if (request.name().equals("RequestAgentLogin")
                && !clients(ClientType.REPORTING_ENGINE).isEmpty()) {
            waiting.put(request.json().path("agentId").asText(), () -> super.acknowledge(client, request));
        } else {
            super.acknowledge(client, request);
        }
    }

    @Override
    protected void relayStatus(Request status) throws Refusal {
        super.relayStatus(status);
        Optional.ofNullable(waiting.remove(status.text("agentId"))).ifPresent(Runnable::run);
    }
}
