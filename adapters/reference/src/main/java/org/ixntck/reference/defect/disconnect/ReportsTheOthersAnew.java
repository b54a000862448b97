package org.ixntck.reference.defect.disconnect;

import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Tells the reporting engine after each disconnect who is still logged in, by a new login of each. */
final class ReportsTheOthersAnew extends InteractionServer {

    ReportsTheOthersAnew(Host host) {
        super(host);
    }

    @Override
    protected void agentDisconnected(Session session) {
        super.agentDisconnected(session);
        logins(other -> true).forEach(other -> report("EventAgentLogin", other, "mediaList", other.media()));
    }
}
