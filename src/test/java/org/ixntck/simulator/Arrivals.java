package org.ixntck.simulator;

import static org.ixntck.simulator.Steps.ask;
import static org.ixntck.simulator.Steps.leave;
import static org.ixntck.simulator.Steps.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.simulator.Desk.Role;

/** How an agent comes to a server, and spreads to the others. */
final class Arrivals {

    private static final double PIPELINED = 0.3;

    private Arrivals() {}

    static SimulatedServer anyServer(SimulatedAgent agent) {
        List<SimulatedServer> up = agent.servers().stream()
                .filter(server -> server.listening().isPresent())
                .toList();
        return agent.chance().of(up.isEmpty() || agent.chance().odds(0.1) ? agent.servers() : up);
    }

    static SimulatedServer server(SimulatedAgent agent, String name) {
        return agent.servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Logs in somewhere: over a connection that there is, or over a new one. */
    static List<Step> comeBack(SimulatedAgent agent) {
        List<Desk> ready = Stream.concat(agent.desks(Role.SECONDARY).stream(), agent.desks(Role.REGISTERED).stream())
                .toList();
        if (!ready.isEmpty() && agent.chance().odds(0.7)) {
            Desk desk = agent.chance().of(ready);
            return List.of(ask(desk, Requests.login(agent)), spread());
        }
        SimulatedServer server = anyServer(agent);
        List<Step> steps = new ArrayList<>();
        agent.desk(server.name()).ifPresent(desk -> steps.add(leave(desk, Kind.CLOSE)));
        steps.addAll(arrive(agent, server, Requests.login(agent)));
        steps.add(spread());
        return steps;
    }

    /** One login, by an agent that is nowhere yet. */
    static List<Step> canary(SimulatedAgent agent, SimulatedServer server) {
        List<Step> steps = new ArrayList<>(arrive(agent, server, Requests.login(agent)));
        steps.add((it, next) -> it.rest());
        return steps;
    }

    /** A new connection, a registration, and that request, with or without waiting in between. */
    static List<Step> arrive(SimulatedAgent agent, SimulatedServer server, Message request) {
        Fresh fresh = new Fresh(server);
        return agent.chance().odds(PIPELINED)
                ? List.of(
                        fresh.open(),
                        fresh.then(desk -> send(desk, Requests.register(agent))),
                        fresh.then(desk -> ask(desk, request)))
                : List.of(
                        fresh.open(),
                        fresh.then(desk -> ask(desk, Requests.register(agent))),
                        fresh.then(desk -> desk.is(Role.REGISTERED) ? ask(desk, request) : leave(desk, Kind.CLOSE)));
    }

    /** Goes on to be available on the other servers. */
    static Step spread() {
        return (agent, next) -> {
            agent.first(settle(agent));
            next.run();
        };
    }

    /** Available wherever it is neither primary nor secondary yet. */
    static List<Step> settle(SimulatedAgent agent) {
        if (agent.desks(Role.PRIMARY).isEmpty()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (SimulatedServer server : agent.servers()) {
            Optional<Desk> desk = agent.desk(server.name());
            if (desk.isPresent() && desk.get().is(Role.REGISTERED)) {
                steps.add(ask(desk.get(), Requests.available(agent)));
            } else if (desk.isEmpty() && server.listening().isPresent()) {
                steps.addAll(arrive(agent, server, Requests.available(agent)));
            }
        }
        return steps;
    }
}
