package org.ixntck.reference.defect.registration;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Has one timer for all clients that are not registered, which the latest of them sets anew for itself. */
final class SharesOneRegistrationTimer extends InteractionServer {

    private Future<?> timer = CompletableFuture.completedFuture(null);

    SharesOneRegistrationTimer(Host host) {
        super(host);
    }

    @Override
    protected void registrationTimeoutBegins(Client client) {
        timer.cancel(false);
        timer = host().after(REGISTRATION_TIMEOUT, () -> {
            if (!client.isRegistered()) {
                registrationTimedOut(client);
            }
        });
    }
}
