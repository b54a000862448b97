package org.ixntck.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;

/** Who an agent is, and the requests that say so. */
record Identity(String id, long tenant, String place, List<String> media) {

    static Identity number(long number) {
        return new Identity("agent-" + number, 1, "place-" + number, List.of("chat", "email"));
    }

    /** A request that names the agent. */
    Message session(String request) {
        return session(request, place);
    }

    /** The same at another place. */
    Message session(String request, String at) {
        Map<String, Object> states = new LinkedHashMap<>();
        media.forEach(name -> states.put(name, 1L));
        return Message.of(request)
                .with("tenantId", tenant)
                .with("placeId", at)
                .with("agentId", id)
                .with("mediaList", states);
    }

    /** What a reporting engine says of the agent. */
    Message status() {
        Map<String, Object> states = new LinkedHashMap<>();
        Map<String, Object> capacities = new LinkedHashMap<>();
        media.forEach(name -> {
            states.put(name, 1L);
            capacities.put(name, 1L);
        });
        return Message.of("EventCurrentAgentStatus")
                .with("tenantId", tenant)
                .with("placeId", place)
                .with("agentId", id)
                .with("mediaStateList", states)
                .with("mediaCapacityList", capacities)
                .with("doNotDisturb", false);
    }
}
