package org.ixntck.reference.defect.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Reports the end of a session to those who heard of its beginning, and not to a reporting engine that came since. */
final class TellsOnlyEnginesOfTheLogin extends InteractionServer {

    private final Map<String, Set<Client>> audiences = new HashMap<>();

    TellsOnlyEnginesOfTheLogin(Host host) {
        super(host);
    }

    @Override
    protected void deliver(Client engine, ObjectNode event) {
        Set<Client> audience = audiences.computeIfAbsent(event.path("agentId").asText(), agent -> new HashSet<>());
        if (event.path("message").asText().equals("EventAgentLogin")) {
            audience.add(engine);
        }
        if (!event.path("message").asText().equals("EventAgentLogout") || audience.contains(engine)) {
            super.deliver(engine, event);
        }
    }
}
