package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Host;

/** Has its partner set the agents that it took over to not ready when it returns, to share them out anew. */
final class ReturnForcesStateChange extends RememberingServer {

    ReturnForcesStateChange(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void started() {
        takenOver().forEach(session -> session.client().send(message("EventForcedAgentStateChange")));
    }
}
