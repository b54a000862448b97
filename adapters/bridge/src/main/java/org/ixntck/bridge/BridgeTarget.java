package org.ixntck.bridge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Server;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.wire.json.IxnJson;

/** The servers behind a bridge. */
final class BridgeTarget implements Target {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Conversation bridge;
    private final Description description;
    private final AtomicInteger deployments = new AtomicInteger();

    BridgeTarget(Conversation bridge, Description description) {
        this.bridge = bridge;
        this.description = description;
    }

    @Override
    public Profile profile() {
        return description.profile();
    }

    @Override
    public Wire wire() {
        return description.through() ? new BridgeWire(bridge, description.abilities()) : new IxnJson();
    }

    /** As long as two restarts may take. */
    private Duration max() {
        return profile().budgets().restart().multipliedBy(2).plus(PATIENCE);
    }

    @Override
    public Deployment deploy() throws AdapterException {
        String name = "d" + deployments.incrementAndGet();
        Answer answer = bridge.ask("deploy", Map.of("deployment", name), max());
        Map<String, String> addresses = answer.part("servers").all();
        List<Server> servers = new ArrayList<>();
        for (String server : profile().servers()) {
            String address = addresses.getOrDefault(server, "");
            servers.add(new BridgedServer(bridge, name, server, endpoint(answer, server, address), max()));
        }
        return new Bridged(name, List.copyOf(servers));
    }

    private static Endpoint endpoint(Answer answer, String server, String address) throws AdapterException {
        int colon = address.lastIndexOf(':');
        try {
            String host = address.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
            return Endpoint.tcp(host, Integer.parseInt(address.substring(colon + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new AdapterException(
                    "The bridge's answer to %s is wrong: expected \"servers\" to say where %s listens, as \"127.0.0.1:7001\", saw %s."
                            .formatted(
                                    answer.what(),
                                    server,
                                    answer.shown(answer.members().get("servers"))),
                    e);
        }
    }

    @Override
    public void close() {
        bridge.close();
    }

    private final class Bridged implements Deployment {

        private final String name;
        private final List<Server> servers;

        private Bridged(String name, List<Server> servers) {
            this.name = name;
            this.servers = servers;
        }

        @Override
        public List<Server> servers() {
            return servers;
        }

        @Override
        public void close() throws AdapterException {
            bridge.ask("undeploy", Map.of("deployment", name), max());
        }
    }
}
