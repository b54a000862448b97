package org.ixntck.reference.defect.registration;

import java.util.HashMap;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Lets the timeout that follows a second EventError run into nothing. */
final class DisconnectsOnlyAfterOneError extends InteractionServer {

    private final Map<Client, Integer> errors = new HashMap<>();

    DisconnectsOnlyAfterOneError(Host host) {
        super(host);
    }

    @Override
    protected void registrationTimeoutBegins(Client client) {
        errors.merge(client, 1, Integer::sum);
        super.registrationTimeoutBegins(client);
    }

    @Override
    protected void registrationTimedOut(Client client) {
        if (errors.get(client) == 1) {
            super.registrationTimedOut(client);
        }
    }
}
