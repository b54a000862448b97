package org.ixntck.reference.defect.registration;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Closes the connection right behind the EventError, with no timeout between. */
final class DisconnectsAtTheFirstError extends InteractionServer {

    DisconnectsAtTheFirstError(Host host) {
        super(host);
    }

    @Override
    protected void registrationTimeoutBegins(Client client) {
        client.close();
    }
}
