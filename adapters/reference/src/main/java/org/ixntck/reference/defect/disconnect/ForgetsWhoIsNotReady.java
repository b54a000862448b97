package org.ixntck.reference.defect.disconnect;

import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Takes an agent that is not ready for any media for one that is not logged in, when its connection is lost. */
final class ForgetsWhoIsNotReady extends InteractionServer {

    ForgetsWhoIsNotReady(Host host) {
        super(host);
    }

    @Override
    protected void agentDisconnected(Session session) {
        boolean ready = false;
        for (var state : session.media()) {
            ready |= state.asInt() == 1;
        }
        if (ready) {
            super.agentDisconnected(session);
        }
    }
}
