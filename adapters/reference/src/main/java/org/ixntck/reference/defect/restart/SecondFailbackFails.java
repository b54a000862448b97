package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Host;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Can be primary again once: after its second restart it refuses to be. */
final class SecondFailbackFails extends RememberingServer {

    SecondFailbackFails(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void agentIsLoggedInElsewhere(Session session) throws Refusal {
        Refusal.when(starts() > 2, Refusal.ALREADY_LOGGED_IN, "agent is already logged in");
        super.agentIsLoggedInElsewhere(session);
    }
}
