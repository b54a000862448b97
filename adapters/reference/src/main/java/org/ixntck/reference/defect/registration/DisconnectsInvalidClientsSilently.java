package org.ixntck.reference.defect.registration;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Closes the connection of a client that it does not know, before the EventError is out. */
final class DisconnectsInvalidClientsSilently extends InteractionServer {

    DisconnectsInvalidClientsSilently(Host host) {
        super(host);
    }

    @Override
    protected void refuse(Client client, Request request, Refusal refusal) {
        if (refusal.code() == Refusal.NOT_VALID) {
            client.close();
        } else {
            super.refuse(client, request, refusal);
        }
    }
}
