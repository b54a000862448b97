package org.ixntck.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;
import org.ixntck.endpoint.description.DescribedServer;
import org.ixntck.endpoint.description.Description;
import org.ixntck.endpoint.description.Start;

/** One deployment: its servers, the ports that were picked for them, and the placeholders that stand for both. */
final class Group implements Deployment {

    private final Description description;
    private final int number;
    private final Workshop workshop;
    private final Consumer<Group> closed;
    private final List<Integer> taken = new CopyOnWriteArrayList<>();
    private final List<Server> servers = new CopyOnWriteArrayList<>();
    private final List<StartedServer> started = new CopyOnWriteArrayList<>();

    /**
     * A deployment of which nothing is started yet.
     *
     * @param number of the deployments of this target, from 1
     * @param closed hears that it is over
     */
    Group(Description description, int number, Workshop workshop, Consumer<Group> closed) {
        this.description = description;
        this.number = number;
        this.workshop = workshop;
        this.closed = closed;
    }

    /** Starts those servers that do not run already, all at once, and returns when they accept connections. */
    void start() throws AdapterException {
        Map<String, Integer> listening = new LinkedHashMap<>();
        for (DescribedServer server : description.servers()) {
            listening.put(
                    server.name(), server.port().isPresent() ? server.port().getAsInt() : take());
        }
        for (DescribedServer server : description.servers()) {
            Map<String, String> values = values(server, listening);
            Endpoint endpoint = endpoint(server, values);
            if (server.start().isEmpty()) {
                servers.add(new AttachedServer(server.name(), endpoint));
            } else {
                servers.add(startable(server, server.start().get(), endpoint, values));
            }
        }
        for (StartedServer server : started) {
            server.launch();
        }
        for (StartedServer server : started) {
            server.awaitListening();
        }
    }

    private int take() throws AdapterException {
        int port = workshop.ports().take();
        taken.add(port);
        return port;
    }

    private Map<String, String> values(DescribedServer server, Map<String, Integer> listening) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", server.name());
        values.put("deployment", Integer.toString(number));
        values.put("port", listening.get(server.name()).toString());
        listening.forEach((name, port) -> values.put("port:" + name, port.toString()));
        return values;
    }

    private Endpoint endpoint(DescribedServer server, Map<String, String> values) {
        String host = server.host().fill(values);
        Optional<Endpoint.Tls> tls = description
                .tls()
                .map(given ->
                        new Endpoint.Tls(given.context(), given.serverName().orElse(host)));
        return new Endpoint(host, Integer.parseInt(values.get("port")), tls);
    }

    private StartedServer startable(DescribedServer server, Start start, Endpoint endpoint, Map<String, String> values)
            throws AdapterException {
        Recipe recipe = new Recipe(start, description.stop(), values, System.getenv());
        StartedServer process = new StartedServer(
                server,
                endpoint,
                recipe,
                workshop.keeper(),
                workshop.output(number, server.name(), recipe.secrets()),
                description.profile().budgets().restart());
        started.add(process);
        return process;
    }

    @Override
    public List<Server> servers() {
        return List.copyOf(servers);
    }

    @Override
    public void close() throws AdapterException {
        AdapterException failure = null;
        for (StartedServer server : started) {
            try {
                server.close();
            } catch (AdapterException e) {
                failure = e;
            }
        }
        taken.forEach(workshop.ports()::giveBack);
        taken.clear();
        closed.accept(this);
        if (failure != null) {
            throw failure;
        }
    }

    /** A server that runs already and stays as it is. */
    private record AttachedServer(String name, Endpoint endpoint) implements Server {
        @Override
        public void control(Control what) throws AdapterException {
            throw new AdapterException(
                    "The kit did not start the server %s, so it has no control over it; it was asked for %s."
                            .formatted(name, what));
        }
    }
}
