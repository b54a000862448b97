package org.ixntck.reference.defect.registration;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Looks a client that it does not know up elsewhere, before it says so. */
final class RefusesInvalidClientsLate extends InteractionServer {

    RefusesInvalidClientsLate(Host host) {
        super(host);
    }

    @Override
    protected void refuse(Client client, Request request, Refusal refusal) {
        long millis = refusal.code() == Refusal.NOT_VALID ? 900 : 0;
        host().after(Duration.ofMillis(millis), () -> super.refuse(client, request, refusal));
    }
}
