package org.ixntck.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ixntck.adapter.Message;

/** An agent that is logged in on a connection. */
final class Session {

    private final String agent;
    private final long tenant;
    private final String place;
    private final Map<String, Object> media;
    private Optional<Client> informant = Optional.empty();

    Session(Message login) {
        agent = login.text("agentId").orElseThrow();
        tenant = login.number("tenantId").orElseThrow();
        place = login.text("placeId").orElseThrow();
        media = new TreeMap<>();
        if (login.attributes().get("mediaList") instanceof Map<?, ?> list) {
            list.forEach((name, state) -> media.put(String.valueOf(name), state));
        }
    }

    String agent() {
        return agent;
    }

    String place() {
        return place;
    }

    /** State by medium. */
    Map<String, Object> media() {
        return media;
    }

    /** Whether no other reporting engine that is still there has said something of this session before. */
    boolean takes(Client engine) {
        if (informant.filter(other -> !other.over()).isEmpty()) {
            informant = Optional.of(engine);
        }
        return informant.get() == engine;
    }

    /** A Reporting message about this session. */
    Message event(String name) {
        return Message.of(name).with("tenantId", tenant).with("placeId", place).with("agentId", agent);
    }
}
