package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.Request;

/** Looks each agent application up at its partner first, and waits 900 ms for one that is lost. */
final class RegistersLateWhenAlone extends PartneredServer {

    RegistersLateWhenAlone(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void answer(Client client, Request request, ObjectNode answer) {
        boolean waits = request.name().equals("RequestRegisterClient") && client.is(ClientType.AGENT_APPLICATION);
        host().after(Duration.ofMillis(waits && isAlone() ? 900 : 0), () -> super.answer(client, request, answer));
    }
}
