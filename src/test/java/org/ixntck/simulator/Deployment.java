package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Scope;

/** A site of the kit with its servers, agents and reporting engines, and what the kit does to all of them. */
final class Deployment {

    private static final long START_SPREAD = 500 * MILLI;
    private static final long UNDISTURBED = 10_000 * MILLI;
    private static final long AWAY_MAX = 4_000 * MILLI;
    private static final long CANARY_MAX = 600 * MILLI;

    private final Agenda agenda;
    private final Chance chance;
    private final Kit kit;
    private final Settings settings;
    private final Scope scope;
    private final Manners manners;
    private final List<SimulatedServer> servers;
    private final List<SimulatedAgent> agents;
    private final List<SimulatedAgent> canaries;
    private final List<SimulatedEngine> engines;
    private final Runnable closed;
    /** No state changes that nobody asked for before this time, which one could take for the doing of a server that returns. */
    private long undisturbed;

    private boolean ending;

    /**
     * A deployment that is not in use yet.
     *
     * @param number from 1
     * @param firstAgent number of its first agent in the run
     */
    Deployment(Agenda agenda, Chance chance, Kit kit, Settings settings, int number, long firstAgent, Runnable closed) {
        this.agenda = agenda;
        this.chance = chance;
        this.kit = kit;
        this.settings = settings;
        this.scope = new Scope("d" + number, "s" + number);
        this.manners = Manners.draw(chance, settings);
        this.closed = closed;
        this.servers = settings.serverNames().stream()
                .map(name -> new SimulatedServer(agenda, chance, kit, scope, settings, manners, name))
                .toList();
        this.agents = agents(firstAgent, settings.agents());
        this.canaries = agents(firstAgent + settings.agents(), settings.servers());
        Map<String, Identity> known = new HashMap<>();
        Stream.concat(agents.stream(), canaries.stream())
                .forEach(agent -> known.put(agent.identity().id(), agent.identity()));
        this.engines = IntStream.range(0, settings.engines())
                .mapToObj(i -> new SimulatedEngine(
                        kit, chance, scope, settings, i == 0 ? "reporting" : "reporting-" + (i + 1), known))
                .toList();
    }

    private List<SimulatedAgent> agents(long first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SimulatedAgent(kit, chance, scope, settings, Identity.number(first + i), servers))
                .toList();
    }

    /** How many agents a deployment needs. */
    static long agentsEach(Settings settings) {
        return settings.agents() + settings.servers();
    }

    // ---- its time

    void open() {
        kit.recorder()
                .append(
                        new Scope("", scope.scenario()),
                        new Event.ScenarioStarted(
                                "simulated/storm#%s".formatted(scope.site()), "a simulated storm", List.of(), 1));
        Map<String, String> addresses = new LinkedHashMap<>();
        servers.forEach(server -> addresses.put(server.name(), "127.0.0.1:" + (20_000 + addresses.size())));
        kit.recorder().append(scope, new Event.SiteOpened(addresses, false));
        agents.forEach(agent -> agent.lease("agent", false));
        if (chance.odds(0.5)) {
            engines.stream().skip(1).forEach(SimulatedEngine::retire);
        }
        engines.forEach(engine -> servers.forEach(engine::serve));
        agents.forEach(agent -> kit.after(chance.between(0, START_SPREAD), agent::begin));
        weather();
        kit.after(settings.seconds() * 1_000 * MILLI, this::end);
    }

    private void weather() {
        Mood mood = settings.mood();
        every(mood.loss(), this::loseServer);
        every(mood.returning(), this::everybodyReturns);
        every(mood.blink(), this::blink);
        every(mood.forced(), this::force);
        every(mood.lull(), this::lull);
    }

    private void every(long mean, Runnable what) {
        if (mean > 0) {
            kit.after(Math.max(MILLI, chance.around(mean)), () -> {
                if (!ending) {
                    what.run();
                    every(mean, what);
                }
            });
        }
    }

    // ---- the weather

    private void loseServer() {
        List<SimulatedServer> steady =
                servers.stream().filter(SimulatedServer::steady).toList();
        if (steady.size() < 2 && !chance.odds(0.2)) {
            return;
        }
        chance.anyOf(steady).ifPresent(server -> {
            long away = Math.min(chance.around(1_000 * MILLI), AWAY_MAX);
            undisturbed = Math.max(undisturbed, kit.now() + away + UNDISTURBED);
            switch ((int) chance.between(0, settings.mood().freezes() ? 2 : 1)) {
                case 0 -> server.kill(away);
                case 1 -> server.stop(away);
                default -> server.freeze(away);
            }
        });
    }

    private void force() {
        if (kit.now() >= undisturbed) {
            chance.of(servers).listening().ifPresent(ServerLife::force);
        }
    }

    /** All agents lose all connections in one moment, and come back within the same second. */
    private void everybodyReturns() {
        Kind kind = chance.odds(0.5) ? Kind.CLOSE : Kind.RESET;
        for (SimulatedAgent agent : agents) {
            if (!agent.resting()) {
                agent.faultAll(kind);
                agent.interrupt(List.of(Steps.pause(0, 1_000 * MILLI), (it, next) -> {
                    it.first(Arrivals.comeBack(it));
                    next.run();
                }));
            }
        }
    }

    private void blink() {
        chance.anyOf(engines).ifPresent(engine -> {
            if (chance.odds(0.4)) {
                engine.leave(chance.around(2_000 * MILLI));
            } else {
                engine.blink(chance.of(servers).name());
            }
        });
    }

    /** Nobody does anything for some time, so that all is quiet. */
    private void lull() {
        agents.forEach(SimulatedAgent::rest);
        long quiet = chance.between(2, 5) * settings.budgets().get("report") * MILLI;
        kit.after(quiet, () -> {
            if (!ending) {
                agents.forEach(SimulatedAgent::begin);
            }
        });
    }

    // ---- its end

    /** Ends it now, if that has not begun. */
    void end() {
        if (ending) {
            return;
        }
        ending = true;
        agents.forEach(SimulatedAgent::rest);
        engines.forEach(SimulatedEngine::stay);
        kit.after(settings.mood().aftermath(), this::sing);
    }

    /** An agent on each server proves that the paths are alive. */
    private void sing() {
        for (int i = 0; i < servers.size(); i++) {
            SimulatedAgent canary = canaries.get(i);
            if (servers.get(i).steady()) {
                canary.lease("canary", true);
                canary.interrupt(Arrivals.canary(canary, servers.get(i)));
            }
        }
        kit.after(CANARY_MAX, this::close);
    }

    private void close() {
        canaries.forEach(SimulatedAgent::rest);
        kit.recorder()
                .append(
                        new Scope(scope.site(), ""),
                        new Event.SiteClosing(kit.recorder().known()));
        List<SimulatedConnection> all = new ArrayList<>();
        Stream.concat(agents.stream(), canaries.stream()).forEach(agent -> all.addAll(agent.connections()));
        engines.forEach(engine -> all.addAll(engine.connections()));
        all.forEach(SimulatedConnection::drop);
        engines.forEach(SimulatedEngine::retire);
        servers.forEach(SimulatedServer::retire);
        kit.recorder().append(new Scope("", scope.scenario()), new Event.ScenarioEnded(Event.Outcome.COMPLETED, ""));
        agenda.after(50 * MILLI, closed);
    }
}
