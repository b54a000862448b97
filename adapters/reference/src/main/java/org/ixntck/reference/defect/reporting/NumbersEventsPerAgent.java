package org.ixntck.reference.defect.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Numbers the events of each agent, where it should number those of each connection. */
final class NumbersEventsPerAgent extends InteractionServer {

    private final Map<String, Integer> numbers = new HashMap<>();

    NumbersEventsPerAgent(Host host) {
        super(host);
    }

    @Override
    protected void deliver(Client engine, ObjectNode event) {
        int number =
                numbers.merge(engine.proxyClientId() + event.path("agentId").asText(), 1, Integer::sum);
        send(engine, event.put("reportingEventSequenceNumber", number));
    }
}
