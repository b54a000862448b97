package org.ixntck.reference.defect.registration;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Drops the logout of a client that is not registered: there is nothing to do for it. */
final class IgnoresLogoutBeforeRegistration extends InteractionServer {

    IgnoresLogoutBeforeRegistration(Host host) {
        super(host);
    }

    @Override
    protected void received(Client client, Request request) {
        if (client.isRegistered() || !request.name().equals("RequestAgentLogout")) {
            super.received(client, request);
        }
    }
}
