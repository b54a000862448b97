package org.ixntck.reference.defect.registration;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Says nothing to a client that it does not know, so as to give nothing away. */
final class IgnoresInvalidClients extends InteractionServer {

    IgnoresInvalidClients(Host host) {
        super(host);
    }

    @Override
    protected void refuse(Client client, Request request, Refusal refusal) {
        if (refusal.code() != Refusal.NOT_VALID) {
            super.refuse(client, request, refusal);
        }
    }
}
