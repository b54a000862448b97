package org.ixntck.reference.defect.registration;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Does not stop the timeout that an EventError began, when the client registers after all. */
final class LeavesTheTimeoutRunning extends InteractionServer {

    LeavesTheTimeoutRunning(Host host) {
        super(host);
    }

    @Override
    protected void registrationTimeoutBegins(Client client) {
        host().after(REGISTRATION_TIMEOUT, () -> registrationTimedOut(client));
    }
}
