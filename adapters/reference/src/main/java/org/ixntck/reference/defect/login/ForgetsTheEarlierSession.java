package org.ixntck.reference.defect.login;

import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Closes the connection of an earlier session and reports no logout for it: by then the agent has a new session, which is not over. */
final class ForgetsTheEarlierSession extends InteractionServer {

    ForgetsTheEarlierSession(Host host) {
        super(host);
    }

    @Override
    protected void closeEarlier(Session earlier) {
        earlier.client().close();
    }
}
