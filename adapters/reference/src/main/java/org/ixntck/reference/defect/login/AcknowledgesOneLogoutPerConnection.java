package org.ixntck.reference.defect.login;

import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Acknowledges the first logout on a connection; that of a second session on it goes unanswered. */
final class AcknowledgesOneLogoutPerConnection extends InteractionServer {

    private final Set<Client> acknowledged = new HashSet<>();

    AcknowledgesOneLogoutPerConnection(Host host) {
        super(host);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        if (!request.name().equals("RequestAgentLogout") || acknowledged.add(client)) {
            super.acknowledge(client, request);
        }
    }
}
