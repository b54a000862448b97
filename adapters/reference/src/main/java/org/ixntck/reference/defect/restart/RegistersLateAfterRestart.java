package org.ixntck.reference.defect.restart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.Request;

/** Reads its configuration anew at the first registration of an agent application after a restart, for 900 ms. */
final class RegistersLateAfterRestart extends RememberingServer {

    private boolean read = starts() == 1;

    RegistersLateAfterRestart(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void answer(Client client, Request request, ObjectNode answer) {
        boolean reads = !read && client.is(ClientType.AGENT_APPLICATION);
        read = read || reads;
        host().after(Duration.ofMillis(reads ? 900 : 0), () -> super.answer(client, request, answer));
    }
}
