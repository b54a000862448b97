package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;
import static org.ixntck.simulator.Steps.ask;
import static org.ixntck.simulator.Steps.leave;
import static org.ixntck.simulator.Steps.pause;
import static org.ixntck.simulator.Steps.send;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.simulator.Desk.Role;

/** What the models say least about. */
final class Oddities {

    private Oddities() {}

    static List<Step> logInAgain(SimulatedAgent agent) {
        Desk desk = agent.chance().of(agent.desks(Role.PRIMARY));
        Message login = agent.chance().odds(0.5) ? Requests.login(agent) : Logins.elsewhere(agent);
        return goesOn(agent, desk, login);
    }

    static List<Step> stepBack(SimulatedAgent agent) {
        return goesOn(agent, agent.chance().of(agent.desks(Role.PRIMARY)), Requests.available(agent));
    }

    /** Waits for the answer, or asks for something else at once. */
    private static List<Step> goesOn(SimulatedAgent agent, Desk desk, Message request) {
        return agent.chance().odds(0.7)
                ? List.of(ask(desk, request), pause(0, 1_000 * MILLI))
                : List.of(send(desk, request), ask(desk, Requests.LOGOUT));
    }

    /** One of the agent's connections is lost bit by bit; perhaps the agent comes back meanwhile. */
    static List<Step> endSlowly(SimulatedAgent agent, Kind kind) {
        Desk desk = agent.chance().of(agent.desks());
        List<Step> steps = new ArrayList<>(List.of(leave(desk, kind), pause(0, 6_000 * MILLI)));
        if (agent.chance().odds(0.5)) {
            steps.addAll(Arrivals.arrive(agent, Arrivals.server(agent, desk.server()), Requests.login(agent)));
        }
        steps.add(leave(desk, Losses.cut(agent)));
        return steps;
    }
}
