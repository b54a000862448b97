package org.ixntck.simulator;

import static org.ixntck.simulator.Steps.ask;
import static org.ixntck.simulator.Steps.pause;
import static org.ixntck.simulator.Steps.spoil;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.adapter.Message;
import org.ixntck.simulator.Desk.Role;

/** What an application does that is not registered, or is so already. */
final class Strangers {

    private Strangers() {}

    static List<Step> stranger(SimulatedAgent agent) {
        Fresh fresh = new Fresh(Arrivals.anyServer(agent));
        List<Step> steps = new ArrayList<>(List.of(
                fresh.open(), fresh.then(desk -> ask(desk, Requests.register(agent, "nobody")))));
        if (agent.chance().odds(0.5)) {
            steps.add(fresh.then(desk -> ask(desk, Requests.login(agent))));
        }
        if (agent.chance().odds(0.2)) {
            steps.add(fresh.then(desk -> ask(desk, Requests.register(agent))));
        }
        steps.add(fresh.then(desk -> desk.is(Role.REGISTERED) ? pause(0, 0) : spoil(desk)));
        return steps;
    }

    static List<Step> early(SimulatedAgent agent) {
        Fresh fresh = new Fresh(Arrivals.anyServer(agent));
        Message request = agent.chance()
                .of(List.of(Requests.login(agent), Requests.available(agent), Requests.LOGOUT, Requests.NOT_AVAILABLE));
        List<Step> steps = new ArrayList<>(List.of(fresh.open(), fresh.then(desk -> ask(desk, request))));
        if (agent.chance().odds(0.3)) {
            steps.add(fresh.then(desk -> ask(desk, Requests.register(agent))));
        }
        steps.add(fresh.then(desk -> desk.is(Role.REGISTERED) ? pause(0, 0) : spoil(desk)));
        return steps;
    }

    static List<Step> registerAgain(SimulatedAgent agent) {
        List<Desk> registered = agent.desks(Role.REGISTERED);
        return registered.isEmpty() ? List.of() : List.of(ask(agent.chance().of(registered), Requests.register(agent)));
    }
}
