package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Makes up a status from the login, if none has come 300 ms later. */
final class InventsStatus extends InteractionServer {

    private final Set<String> known = new HashSet<>();

    InventsStatus(Host host) {
        super(host);
    }

    @Override
    protected void loggedIn(Session session) {
        super.loggedIn(session);
        host().after(Duration.ofMillis(300), () -> {
            if (!known.contains(session.agentId())) {
                ObjectNode status = message("EventCurrentAgentStatus").put("agentId", session.agentId());
                send(session.client(), status.set("mediaStateList", session.media()));
            }
        });
    }

    @Override
    protected void relayStatus(Request status) throws Refusal {
        known.add(status.text("agentId"));
        super.relayStatus(status);
    }
}
