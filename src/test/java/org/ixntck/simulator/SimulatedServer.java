package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;

import java.util.Optional;
import org.ixntck.journal.Event.Controlled;
import org.ixntck.journal.Event.Phase;
import org.ixntck.journal.Scope;

/** One server of a deployment through all its lives, with what the kit does to it from outside. */
final class SimulatedServer {

    private static final long CONTROL = 30 * MILLI;

    private final Agenda agenda;
    private final Chance chance;
    private final Kit kit;
    private final Scope scope;
    private final Settings settings;
    private final Manners manners;
    private final String name;
    private int life = 1;
    private Optional<ServerLife> process;
    private boolean frozen;
    /** Whether the kit is in the middle of a control. */
    private boolean busy;

    private boolean retired;

    SimulatedServer(
            Agenda agenda, Chance chance, Kit kit, Scope scope, Settings settings, Manners manners, String name) {
        this.agenda = agenda;
        this.chance = chance;
        this.kit = kit;
        this.scope = scope;
        this.settings = settings;
        this.manners = manners;
        this.name = name;
        this.process = Optional.of(start());
    }

    private ServerLife start() {
        return new ServerLife(agenda, chance, settings, manners);
    }

    String name() {
        return name;
    }

    int life() {
        return life;
    }

    /** The process, if it accepts connections. */
    Optional<ServerLife> listening() {
        return process.filter(ServerLife::accepts);
    }

    /** Whether it runs, and the kit does nothing to it. */
    boolean steady() {
        return !busy && !frozen && listening().isPresent();
    }

    private void record(String control, Phase phase) {
        if (retired) {
            return;
        }
        kit.recorder().append(scope, new Controlled(name, control, phase, life, ""));
    }

    private void done(String control) {
        busy = false;
        record(control, Phase.DONE);
    }

    /** Kills it, and starts it again after that time. */
    void kill(long away) {
        busy = true;
        record("kill", Phase.ASKED);
        agenda.after(chance.between(MILLI / 10, CONTROL / 2), () -> {
            process.ifPresent(it -> it.kill(chance.odds(0.8) ? "reset" : "closed"));
            process = Optional.empty();
            kit.after(chance.between(MILLI / 10, CONTROL), () -> done("kill"));
        });
        kit.after(CONTROL * 2 + away, this::restart);
    }

    /** Stops it in order, and starts it again after that time. */
    void stop(long away) {
        busy = true;
        record("stop", Phase.ASKED);
        long within = chance.between(2 * MILLI, settings.budgets().get("report") * MILLI / 2);
        agenda.after(chance.between(MILLI / 10, CONTROL / 2), () -> {
            process.ifPresent(it -> it.stop(within));
            agenda.after(within, () -> process = Optional.empty());
            kit.after(within + chance.between(MILLI, CONTROL), () -> done("stop"));
        });
        kit.after(within + CONTROL * 2 + away, this::restart);
    }

    /** Is started no more. */
    void retire() {
        retired = true;
    }

    private void restart() {
        if (retired) {
            return;
        }
        busy = true;
        life++;
        record("start", Phase.ASKED);
        long within = chance.between(5 * MILLI, settings.budgets().get("restart") * MILLI / 2);
        agenda.after(within, () -> {
            process = Optional.of(start());
            kit.after(chance.between(MILLI / 10, CONTROL), () -> done("start"));
        });
    }

    /** Freezes it, and thaws it after that time. */
    void freeze(long away) {
        busy = true;
        frozen = true;
        record("freeze", Phase.ASKED);
        agenda.after(chance.between(MILLI / 10, MILLI), () -> {
            process.ifPresent(ServerLife::freeze);
            kit.after(chance.between(MILLI / 10, CONTROL), () -> done("freeze"));
        });
        kit.after(CONTROL * 2 + away, this::thaw);
    }

    private void thaw() {
        busy = true;
        record("thaw", Phase.ASKED);
        agenda.after(chance.between(MILLI / 10, MILLI), () -> {
            process.ifPresent(ServerLife::thaw);
            kit.after(chance.between(MILLI / 10, CONTROL), () -> {
                frozen = false;
                done("thaw");
            });
        });
    }
}
