package org.ixntck.reference.defect.registration;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Waits for a registration that may be on its way, before it refuses what came ahead of it. */
final class RefusesUnregisteredRequestsLate extends InteractionServer {

    RefusesUnregisteredRequestsLate(Host host) {
        super(host);
    }

    @Override
    protected void refuse(Client client, Request request, Refusal refusal) {
        long millis = refusal.code() == Refusal.NOT_REGISTERED ? 900 : 0;
        host().after(Duration.ofMillis(millis), () -> super.refuse(client, request, refusal));
    }
}
