package org.ixntck.bridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.ixntck.adapter.ConnectorWire;

/** The connections that go through the bridge, by the names that the kit gave them, and who hears what happens on each. */
final class Switchboard {

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, ConnectorWire.Listener> listeners = new ConcurrentHashMap<>();
    private final UnaryOperator<String> mask;

    /**
     * Without connections.
     *
     * @param mask takes out of a text what must not be shown
     */
    Switchboard(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    /** A name for a new connection, whose events that listener hears from now on. */
    String plug(ConnectorWire.Listener listener) {
        String name = "c" + numbers.incrementAndGet();
        listeners.put(name, listener);
        return name;
    }

    /** Nobody hears of that connection any more. */
    void unplug(String name) {
        listeners.remove(name);
    }

    /** Called on the one thread that reads. Events of connections that the kit has ended are no error: they may have crossed its request. */
    void event(JsonNode said) throws Conversation.Wrong {
        String event = said.path("event").asText();
        if (!Set.of("received", "closed", "failed").contains(event)) {
            throw new Conversation.Wrong("\"event\" to be received, closed or failed");
        }
        String name = said.path("connection").asText();
        if (!named(name)) {
            throw new Conversation.Wrong("\"connection\" to be a name that the kit has given in a connect request");
        }
        Optional<ConnectorWire.Listener> listener = Optional.ofNullable(listeners.get(name));
        switch (event) {
            case "received" -> {
                var message = Messages.read(said.path("message"));
                listener.ifPresent(it -> it.received(message));
            }
            case "closed" ->
                listener.ifPresent(it -> it.closed(mask.apply(said.path("how").asText("closed"))));
            default ->
                listener.ifPresent(it -> it.failed(mask.apply(said.path("why").asText("it did not say why"))));
        }
    }

    private boolean named(String name) {
        return name.matches("c[1-9]\\d{0,17}") && Long.parseLong(name.substring(1)) <= numbers.get();
    }

    /** The bridge itself is lost, and with it all connections; no server is to blame. */
    void broken(String why) {
        listeners.values().forEach(listener -> listener.failed(why));
        listeners.clear();
    }
}
