package org.ixntck.reference.defect.registration;

import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Knows no registration with an extension, and drops what it does not know without a word. */
final class IgnoresRegistrationWithExtension extends InteractionServer {

    IgnoresRegistrationWithExtension(Host host) {
        super(host);
    }

    @Override
    protected void register(Client client, Request request) throws Refusal {
        if (!request.json().has("extension")) {
            super.register(client, request);
        }
    }
}
