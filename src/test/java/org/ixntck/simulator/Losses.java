package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MICRO;
import static org.ixntck.simulator.Agenda.MILLI;
import static org.ixntck.simulator.Steps.ask;
import static org.ixntck.simulator.Steps.fault;
import static org.ixntck.simulator.Steps.leave;
import static org.ixntck.simulator.Steps.pause;
import static org.ixntck.simulator.Steps.send;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.simulator.Desk.Role;

/** How an agent loses its connections, and comes back. */
final class Losses {

    private static final int FLAPS = 50;

    private Losses() {}

    static Kind cut(SimulatedAgent agent) {
        return agent.chance().odds(0.5) ? Kind.CLOSE : Kind.RESET;
    }

    static List<Step> comeBackAtOnce(SimulatedAgent agent) {
        Desk primary = agent.chance().of(agent.desks(Role.PRIMARY));
        return back(agent, primary, pause(0, 20 * MILLI));
    }

    static List<Step> back(SimulatedAgent agent, Desk lost, Step meanwhile) {
        List<Step> steps = new ArrayList<>(List.of(leave(lost, cut(agent)), meanwhile));
        steps.addAll(Arrivals.arrive(agent, Arrivals.server(agent, lost.server()), Requests.login(agent)));
        steps.add(Arrivals.spread());
        return steps;
    }

    static List<Step> comeBackLater(SimulatedAgent agent) {
        Desk desk = agent.chance().of(agent.desks());
        if (agent.chance().odds(0.3)) {
            return List.of(fault(cut(agent)), pause(0, 3_000 * MILLI));
        }
        return List.of(leave(desk, cut(agent)), pause(0, 3_000 * MILLI));
    }

    /** Fifty quick connections to one server; the last one stays. */
    static List<Step> flap(SimulatedAgent agent) {
        SimulatedServer server = Arrivals.anyServer(agent);
        List<Step> steps = new ArrayList<>(List.of(fault(cut(agent))));
        for (int i = 0; i < FLAPS; i++) {
            Fresh fresh = new Fresh(server);
            steps.add(fresh.open());
            steps.add(fresh.then(desk -> send(desk, Requests.register(agent))));
            steps.add(fresh.then(desk -> send(desk, Requests.login(agent))));
            steps.add(pause(0, agent.chance().odds(0.2) ? 200 * MILLI : 10 * MILLI));
            steps.add(fresh.then(desk -> leave(desk, cut(agent))));
            steps.add(pause(0, 5 * MILLI));
        }
        steps.addAll(Arrivals.arrive(agent, server, Requests.login(agent)));
        return steps;
    }

    static List<Step> cutBeforeAnswer(SimulatedAgent agent) {
        Fresh fresh = new Fresh(Arrivals.anyServer(agent));
        List<Step> steps = new ArrayList<>(List.of(fault(cut(agent)), pause(0, 1_500 * MILLI)));
        steps.addAll(List.of(
                fresh.open(),
                fresh.then(desk -> ask(desk, Requests.register(agent))),
                fresh.then(desk -> send(desk, Requests.login(agent))),
                pause(MICRO, 100 * MILLI),
                fresh.then(desk -> leave(desk, cut(agent)))));
        return steps;
    }

    /** A server that was not asked to poll may never notice; the connection is ended some time in any case. */
    static List<Step> fallSilent(SimulatedAgent agent) {
        Desk desk = agent.chance().of(agent.desks());
        List<Step> steps = new ArrayList<>(List.of(leave(desk, Kind.SILENCE), pause(0, 6_000 * MILLI)));
        if (!desk.keepAlive() || agent.chance().odds(0.3)) {
            steps.add(leave(desk, cut(agent)));
        }
        if (agent.chance().odds(0.5)) {
            steps.addAll(Arrivals.arrive(agent, Arrivals.server(agent, desk.server()), Requests.login(agent)));
        }
        return steps;
    }
}
