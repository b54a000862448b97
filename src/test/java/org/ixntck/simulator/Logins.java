package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;
import static org.ixntck.simulator.Steps.ask;
import static org.ixntck.simulator.Steps.each;
import static org.ixntck.simulator.Steps.fault;
import static org.ixntck.simulator.Steps.leave;
import static org.ixntck.simulator.Steps.pause;
import static org.ixntck.simulator.Steps.send;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.simulator.Desk.Role;

/** How an agent logs in and out, and what it gets wrong about that. */
final class Logins {

    private Logins() {}

    static List<Step> logOut(SimulatedAgent agent) {
        List<Step> steps = new ArrayList<>();
        agent.desks(Role.PRIMARY).forEach(desk -> steps.add(ask(desk, Requests.LOGOUT)));
        steps.add(each(Role.SECONDARY, desk -> ask(desk, Requests.NOT_AVAILABLE)));
        steps.add(pause(0, 1_000 * MILLI));
        return steps;
    }

    static List<Step> logOutAndIn(SimulatedAgent agent) {
        Desk desk = agent.chance().of(agent.desks(Role.PRIMARY));
        Step between = agent.chance().odds(0.5) ? pause(0, 200 * MILLI) : pause(0, 0);
        return List.of(send(desk, Requests.LOGOUT), between, ask(desk, Requests.login(agent)));
    }

    static List<Step> logInTwice(SimulatedAgent agent) {
        Desk first = agent.chance().of(agent.desks(Role.PRIMARY));
        SimulatedServer server = Arrivals.server(agent, first.server());
        List<Step> steps = new ArrayList<>(Arrivals.arrive(agent, server, Requests.login(agent)));
        steps.add(pause(0, 1_500 * MILLI));
        if (agent.chance().odds(0.5)) {
            steps.add(agent.chance().odds(0.5) ? ask(first, Requests.LOGOUT) : leave(first, Losses.cut(agent)));
        }
        return steps;
    }

    static List<Step> swap(SimulatedAgent agent) {
        Desk first = agent.chance().of(agent.desks(Role.PRIMARY));
        return prepared(agent, first, send(first, Requests.LOGOUT));
    }

    static List<Step> cutAndLogIn(SimulatedAgent agent) {
        Desk first = agent.chance().of(agent.desks(Role.PRIMARY));
        return prepared(agent, first, leave(first, Losses.cut(agent)));
    }

    /** A new connection to the same server on which the login is sent in the moment in which something else happens. */
    static List<Step> prepared(SimulatedAgent agent, Desk first, Step meanwhile) {
        Fresh fresh = new Fresh(Arrivals.server(agent, first.server()));
        boolean before = agent.chance().odds(0.5);
        long answered = 2 * agent.settings().budgets().get("answer") * MILLI;
        return List.of(
                fresh.open(),
                fresh.then(desk -> ask(desk, Requests.register(agent))),
                before ? meanwhile : pause(0, 0),
                fresh.then(desk -> desk.is(Role.REGISTERED) ? send(desk, Requests.login(agent)) : pause(0, 0)),
                before ? pause(0, 0) : meanwhile,
                pause(answered, answered));
    }

    static List<Step> pipeline(SimulatedAgent agent) {
        Fresh fresh = new Fresh(Arrivals.anyServer(agent));
        List<Step> steps = new ArrayList<>(List.of(
                fault(Losses.cut(agent)),
                pause(0, 1_000 * MILLI),
                fresh.open(),
                fresh.then(desk -> send(desk, Requests.register(agent))),
                fresh.then(desk -> send(desk, Requests.login(agent))),
                fresh.then(desk -> send(desk, Requests.LOGOUT))));
        if (agent.chance().odds(0.5)) {
            steps.add(fresh.then(desk -> send(desk, Requests.login(agent))));
        }
        steps.add(fresh.then(
                desk -> ask(desk, Message.of("RequestNotReadyForMedia").with("mediaTypeName", "chat"))));
        return steps;
    }

    static List<Step> visit(SimulatedAgent agent) {
        List<Desk> ready = agent.desks(Role.REGISTERED);
        if (ready.isEmpty()) {
            return Arrivals.comeBack(agent);
        }
        return List.of(ask(agent.chance().of(ready), elsewhere(agent)), pause(0, 1_000 * MILLI));
    }

    /** A login at a place that may be somebody else's. */
    static Message elsewhere(SimulatedAgent agent) {
        String place = "place-"
                + (Long.parseLong(agent.identity().place().substring("place-".length()))
                        + agent.chance().between(-1, 1));
        return agent.identity().session("RequestAgentLogin", place);
    }

    static List<Step> refusedLogin(SimulatedAgent agent) {
        List<Desk> idle = Stream.concat(agent.desks(Role.SECONDARY).stream(), agent.desks(Role.REGISTERED).stream())
                .toList();
        if (idle.isEmpty()) {
            return List.of();
        }
        Desk desk = agent.chance().of(idle);
        List<Step> steps =
                new ArrayList<>(List.of(ask(desk, Requests.login(agent).without("placeId"))));
        if (agent.chance().odds(0.3)) {
            steps.add(leave(desk, Losses.cut(agent)));
        }
        return steps;
    }

    static List<Step> idleLogout(SimulatedAgent agent) {
        List<Desk> idle = agent.chance().odds(0.7) ? agent.desks(Role.REGISTERED) : agent.desks(Role.SECONDARY);
        return idle.isEmpty() ? List.of() : List.of(ask(agent.chance().of(idle), Requests.LOGOUT));
    }
}
