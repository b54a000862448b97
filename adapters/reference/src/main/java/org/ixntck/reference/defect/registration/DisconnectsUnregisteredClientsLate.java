package org.ixntck.reference.defect.registration;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Looks for clients that did not register too seldom, so they stay longer than they may. */
final class DisconnectsUnregisteredClientsLate extends InteractionServer {

    DisconnectsUnregisteredClientsLate(Host host) {
        super(host);
    }

    @Override
    protected void registrationTimeoutBegins(Client client) {
        host().after(Duration.ofMillis(1_300), () -> {
            if (!client.isRegistered()) {
                registrationTimedOut(client);
            }
        });
    }
}
