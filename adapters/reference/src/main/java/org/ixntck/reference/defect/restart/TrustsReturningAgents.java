package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.Request;

/** Lets agents become available without registration after a restart: it knows them from before. */
final class TrustsReturningAgents extends RememberingServer {

    TrustsReturningAgents(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void received(Client client, Request request) {
        if (starts() > 1 && !client.isRegistered() && request.name().equals("RequestAgentAvailable")) {
            acknowledge(client, request);
        } else {
            super.received(client, request);
        }
    }
}
