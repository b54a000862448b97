package org.ixntck.reference.defect.registration;

import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Takes whoever says that it is a client for one. */
final class AcceptsAnyClientName extends InteractionServer {

    AcceptsAnyClientName(Host host) {
        super(host);
    }

    @Override
    protected boolean isValid(String clientName, ClientType type) {
        return true;
    }
}
