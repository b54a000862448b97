package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;

/** The agent application of one agent, which does one thing after the other, as its habits and chance will have it. */
final class SimulatedAgent implements Fake {

    private static final long FORGOTTEN = 5_000 * MILLI;

    private final Kit kit;
    private final Chance chance;
    private final Scope scope;
    private final Settings settings;
    private final Identity identity;
    private final List<SimulatedServer> servers;
    private final Map<String, Integer> opened = new HashMap<>();
    private final List<Desk> desks = new ArrayList<>();
    private final Deque<Step> plan = new ArrayDeque<>();
    private Optional<Waiting> waiting = Optional.empty();
    /** What was begun before the last interruption does not go on. */
    private long interruptions;

    private boolean resting = true;

    private record Waiting(Desk desk, long reference, Runnable next) {}

    SimulatedAgent(
            Kit kit, Chance chance, Scope scope, Settings settings, Identity identity, List<SimulatedServer> servers) {
        this.kit = kit;
        this.chance = chance;
        this.scope = scope;
        this.settings = settings;
        this.identity = identity;
        this.servers = servers;
    }

    Identity identity() {
        return identity;
    }

    Chance chance() {
        return chance;
    }

    Kit kit() {
        return kit;
    }

    Settings settings() {
        return settings;
    }

    List<SimulatedServer> servers() {
        return servers;
    }

    void lease(String nick, boolean canary) {
        kit.recorder()
                .append(scope, new Event.AgentLeased(identity.id(), nick, identity.tenant(), identity.place(), canary));
    }

    // ---- what it does

    /** Begins to do things. */
    void begin() {
        resting = false;
        interrupt(List.of());
    }

    /** Does nothing any more, but for what the connections ask for. */
    void rest() {
        resting = true;
        interruptions++;
        plan.clear();
        waiting = Optional.empty();
    }

    boolean resting() {
        return resting;
    }

    /** Leaves what it does, and does this instead. */
    void interrupt(List<Step> instead) {
        rest();
        resting = false;
        plan.addAll(instead);
        next();
    }

    private void next() {
        Step step = plan.poll();
        long began = interruptions;
        if (step != null) {
            step.take(this, () -> goOn(began));
        } else {
            kit.after(chance.around(settings.mood().pause()), () -> {
                if (began == interruptions) {
                    plan.addAll(Habits.next(this));
                    next();
                }
            });
        }
    }

    private void goOn(long began) {
        if (began == interruptions) {
            next();
        }
    }

    /** Does these before the rest of the plan. */
    void first(List<Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            plan.addFirst(steps.get(i));
        }
    }

    /** Waits until that request is answered, the connection is over, or it has taken too long. */
    void await(Desk desk, long reference, Runnable next) {
        if (!desk.waits(reference)) {
            next.run();
            return;
        }
        Waiting mine = new Waiting(desk, reference, next);
        waiting = Optional.of(mine);
        kit.after(FORGOTTEN, () -> {
            if (waiting.filter(it -> it == mine).isPresent()) {
                desk.doubt();
                resume();
            }
        });
    }

    private void resume() {
        Waiting over = waiting.orElseThrow();
        waiting = Optional.empty();
        over.next.run();
    }

    // ---- its connections

    /** Opens a connection, if the server accepts it; then goes on in any case. */
    void connect(SimulatedServer server, Consumer<Optional<Desk>> next) {
        int number = opened.merge(server.name(), 1, Integer::sum);
        String link = identity.id() + "@" + server.name() + (number == 1 ? "" : "/" + number);
        kit.recorder()
                .append(scope, new Event.Connecting(link, Role.AGENT, identity.id(), server.name(), server.life()));
        int life = server.life();
        kit.after(SimulatedConnection.handshake(chance), () -> {
            Optional<ServerLife> process = server.listening().filter(it -> server.life() == life);
            if (process.isPresent()) {
                desks.removeIf(desk -> !desk.connection().open());
                Desk desk = new Desk(server.name(), new SimulatedConnection(kit, scope, link, this, process.get()));
                desks.add(desk);
                next.accept(Optional.of(desk));
            } else {
                kit.recorder().append(scope, Refusals.refused(link));
                next.accept(Optional.empty());
            }
        });
    }

    /** The newest connection to that server on which something can be done. */
    Optional<Desk> desk(String server) {
        return desks.stream()
                .filter(desk -> desk.usable() && desk.server().equals(server))
                .reduce((one, other) -> other);
    }

    /** All connections on which something can be done. */
    List<Desk> desks() {
        return desks.stream().filter(Desk::usable).toList();
    }

    List<Desk> desks(Desk.Role role) {
        return desks.stream().filter(desk -> desk.is(role)).toList();
    }

    /** All connections that are open, silent ones as well. */
    List<SimulatedConnection> connections() {
        return desks.stream()
                .map(Desk::connection)
                .filter(SimulatedConnection::open)
                .toList();
    }

    /** Does the same to all connections in one moment. */
    void faultAll(Kind kind) {
        connections().forEach(connection -> connection.fault(kind));
    }

    // ---- what it hears

    @Override
    public void heard(SimulatedConnection connection, Message message) {
        if (message.name().equals("KeepAlivePoll")) {
            connection.say(Message.of("KeepAliveReply"));
            return;
        }
        for (Desk desk : desks) {
            if (desk.connection() == connection && desk.hear(message).isPresent()) {
                kit.after(chance.between(0, MILLI), this::resumeIfAnswered);
            }
        }
    }

    private void resumeIfAnswered() {
        if (waiting.filter(it -> !it.desk.waits(it.reference)).isPresent()) {
            resume();
        }
    }

    @Override
    public void over(SimulatedConnection connection) {
        kit.after(MILLI, this::resumeIfAnswered);
    }
}
