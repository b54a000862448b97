package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;

/** The reporting engine: one connection to each server, which it opens again when it is lost, unless it is away. */
final class SimulatedEngine implements Fake {

    private static final long RETRY_MIN = 20 * MILLI;
    private static final long RETRY_MAX = 400 * MILLI;
    private static final double NEVER = 0.3;

    private final Kit kit;
    private final Chance chance;
    private final Scope scope;
    private final Settings settings;
    private final String name;
    private final Map<String, Identity> known;
    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, SimulatedConnection> connections = new LinkedHashMap<>();
    /** The connection over which each agent is logged in. */
    private final Map<String, SimulatedConnection> loggedIn = new LinkedHashMap<>();

    private boolean away;
    private boolean retired;

    SimulatedEngine(Kit kit, Chance chance, Scope scope, Settings settings, String name, Map<String, Identity> known) {
        this.kit = kit;
        this.chance = chance;
        this.scope = scope;
        this.settings = settings;
        this.name = name;
        this.known = known;
    }

    /** Connects to that server and registers, now and whenever it is lost. */
    void serve(SimulatedServer server) {
        if (retired) {
            return;
        }
        boolean open = Optional.ofNullable(connections.get(server.name()))
                .filter(SimulatedConnection::open)
                .isPresent();
        if (!open && !away && server.listening().isPresent()) {
            connect(server);
        }
        kit.after(chance.between(RETRY_MIN, RETRY_MAX), () -> serve(server));
    }

    private void connect(SimulatedServer server) {
        int number = opened.merge(server.name(), 1, Integer::sum);
        String link = name + "@" + server.name() + (number == 1 ? "" : "/" + number);
        kit.recorder().append(scope, new Event.Connecting(link, Role.REPORTING, name, server.name(), server.life()));
        Optional<ServerLife> process = server.listening();
        if (process.isEmpty()) {
            kit.recorder().append(scope, Refusals.refused(link));
            return;
        }
        SimulatedConnection connection = new SimulatedConnection(kit, scope, link, this, process.get());
        connections.put(server.name(), connection);
        connection.ask(Message.of("RequestRegisterClient")
                .with("clientName", Settings.CLIENTS.get("ReportingEngine"))
                .with("clientType", "ReportingEngine"));
    }

    /** Loses the connection to one server, and comes back. */
    void blink(String server) {
        Optional.ofNullable(connections.get(server))
                .filter(SimulatedConnection::open)
                .ifPresent(connection -> connection.fault(chance.odds(0.5) ? Kind.CLOSE : Kind.RESET));
    }

    /** Leaves all servers for that long. */
    void leave(long nanos) {
        away = true;
        connections.keySet().forEach(this::blink);
        kit.after(nanos, () -> away = false);
    }

    /** Comes back now, and stays. */
    void stay() {
        away = false;
    }

    /** Opens no connection any more. */
    void retire() {
        retired = true;
    }

    List<SimulatedConnection> connections() {
        return List.copyOf(connections.values());
    }

    @Override
    public void heard(SimulatedConnection connection, Message message) {
        String agent = message.text("agentId").orElse("");
        switch (message.name()) {
            case "KeepAlivePoll" -> connection.say(Message.of("KeepAliveReply"));
            case "EventAgentLogin" -> {
                loggedIn.put(agent, connection);
                Optional.ofNullable(known.get(agent)).ifPresent(it -> answer(connection, it.status()));
            }
            case "EventAgentLogout" -> loggedIn.remove(agent);
            default -> {
                // Of no consequence for an agent's state.
            }
        }
    }

    /** At once; or so late that the agent may have gone meanwhile, or never. */
    private void answer(SimulatedConnection connection, Message status) {
        if (!chance.odds(settings.mood().fickle())) {
            connection.say(status);
        } else if (!chance.odds(NEVER)) {
            kit.after(chance.between(0, 3 * settings.budgets().get("report") * MILLI), () -> connection.say(status));
        }
    }

    @Override
    public void over(SimulatedConnection connection) {
        loggedIn.entrySet().removeIf(agent -> {
            boolean lost = agent.getValue() == connection;
            if (lost) {
                kit.recorder()
                        .append(
                                scope,
                                new Event.Marked(
                                        connection.id(), agent.getKey(), false, connection.id() + " was lost"));
            }
            return lost;
        });
    }
}
