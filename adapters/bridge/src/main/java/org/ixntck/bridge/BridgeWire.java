package org.ixntck.bridge;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;

/** Connections that only the bridge can open: the kit tells it what to do on each, and hears what happened there. */
final class BridgeWire implements ConnectorWire {

    /** Less than the kit itself waits, so that the sentence is the bridge's own. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(4);

    private final Conversation bridge;
    private final Set<Ability> abilities;

    BridgeWire(Conversation bridge, Set<Ability> abilities) {
        this.bridge = bridge;
        this.abilities = abilities;
    }

    @Override
    public String name() {
        return "through the bridge";
    }

    @Override
    public Set<Ability> abilities() {
        return abilities;
    }

    @Override
    public Connection connect(Endpoint endpoint, Listener listener) throws AdapterException {
        String name = bridge.switchboard().plug(listener);
        Bridged connection = new Bridged(name);
        try {
            bridge.ask("connect", Map.of("connection", name, "address", endpoint.toString()), ANSWER_MAX, "close");
            return connection;
        } catch (AdapterException e) {
            bridge.switchboard().unplug(name);
            throw e;
        }
    }

    private final class Bridged implements Connection {

        private final String name;

        private Bridged(String name) {
            this.name = name;
        }

        @Override
        public void send(Message message) throws AdapterException {
            bridge.ask("send", Map.of("connection", name, "message", Messages.write(message)), ANSWER_MAX);
        }

        @Override
        public void close() throws AdapterException {
            end("close");
        }

        @Override
        public void abort() throws AdapterException {
            end("abort");
        }

        private void end(String how) throws AdapterException {
            bridge.switchboard().unplug(name);
            bridge.ask(how, Map.of("connection", name), ANSWER_MAX);
        }
    }
}
