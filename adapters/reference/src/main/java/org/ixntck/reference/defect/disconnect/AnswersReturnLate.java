package org.ixntck.reference.defect.disconnect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Looks for what a dropped session left behind before it answers the next login of that agent, which takes 900 ms. */
final class AnswersReturnLate extends InteractionServer {

    private final List<Session> dropped = new ArrayList<>();

    AnswersReturnLate(Host host) {
        super(host);
    }

    @Override
    protected void agentDisconnected(Session session) {
        super.agentDisconnected(session);
        dropped.add(session);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        boolean returned =
                client.login().filter(s -> dropped.removeIf(s::isOfSameAgent)).isPresent();
        host().after(Duration.ofMillis(returned ? 900 : 0), () -> super.acknowledge(client, request));
    }
}
