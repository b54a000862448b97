package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MICRO;
import static org.ixntck.simulator.Agenda.MILLI;
import static org.ixntck.simulator.Steps.ask;
import static org.ixntck.simulator.Steps.each;
import static org.ixntck.simulator.Steps.fault;
import static org.ixntck.simulator.Steps.leave;
import static org.ixntck.simulator.Steps.pause;
import static org.ixntck.simulator.Steps.send;
import static org.ixntck.simulator.Steps.spoil;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.simulator.Desk.Role;

/** What an agent does next: it comes back if it is not logged in, else it follows a habit. */
final class Habits {

    private static final int FLAPS = 50;
    private static final double PIPELINED = 0.3;

    private Habits() {}

    static List<Step> next(SimulatedAgent agent) {
        if (agent.desks(Role.UNSURE).isEmpty() && agent.desks(Role.PRIMARY).isEmpty()) {
            return agent.chance().odds(0.9) ? comeBack(agent) : follow(agent, notLoggedIn(agent));
        }
        if (!agent.desks(Role.UNSURE).isEmpty()) {
            return List.of(leave(agent.desks(Role.UNSURE).get(0), Kind.CLOSE));
        }
        return agent.chance().odds(0.2) ? settle(agent) : follow(agent, draw(agent));
    }

    private static Habit notLoggedIn(SimulatedAgent agent) {
        return agent.chance()
                .of(Stream.of(Habit.VISIT, Habit.SEND_REFUSED_LOGIN, Habit.ASK_EARLY, Habit.PIPELINE, Habit.FLAP)
                        .filter(agent.settings().mood().habits()::containsKey)
                        .toList());
    }

    private static Habit draw(SimulatedAgent agent) {
        Map<Habit, Integer> habits = agent.settings().mood().habits();
        long drawn = agent.chance()
                .between(1, habits.values().stream().mapToInt(Integer::intValue).sum());
        for (Habit habit : Habit.values()) {
            drawn -= habits.getOrDefault(habit, 0);
            if (drawn <= 0) {
                return habit;
            }
        }
        throw new IllegalStateException("expected a habit, saw none in " + habits);
    }

    private static List<Step> follow(SimulatedAgent agent, Habit habit) {
        return switch (habit) {
            case LOG_OUT -> logOut(agent);
            case LOG_OUT_AND_IN -> logOutAndIn(agent);
            case CHANGE_MEDIA -> changeMedia(agent);
            case TOGGLE_AVAILABLE -> toggle(agent);
            case COME_BACK_AT_ONCE -> comeBackAtOnce(agent);
            case COME_BACK_LATER -> comeBackLater(agent);
            case FLAP -> flap(agent);
            case CUT_BEFORE_ANSWER -> cutBeforeAnswer(agent);
            case FALL_SILENT -> fallSilent(agent);
            case LOG_IN_TWICE -> logInTwice(agent);
            case SWAP_CONNECTIONS -> swap(agent);
            case CUT_AND_LOG_IN -> cutAndLogIn(agent);
            case PIPELINE -> pipeline(agent);
            case VISIT -> visit(agent);
            case SEND_REFUSED_LOGIN -> refusedLogin(agent);
            case REGISTER_AS_STRANGER -> stranger(agent);
            case ASK_EARLY -> early(agent);
            case REGISTER_AGAIN -> registerAgain(agent);
            case LOG_OUT_WHERE_NOT_LOGGED_IN -> idleLogout(agent);
        };
    }

    // ---- messages

    private static Message register(SimulatedAgent agent, String name) {
        Message request =
                Message.of("RequestRegisterClient").with("clientName", name).with("clientType", "AgentApplication");
        return agent.settings().features().contains("keep-alive")
                        && agent.chance().odds(0.7)
                ? request.with(
                        "extension", Map.of("keepAliveMillis", agent.settings().keepAliveMillis()))
                : request;
    }

    private static Message register(SimulatedAgent agent) {
        return register(agent, Settings.CLIENTS.get("AgentApplication"));
    }

    private static Message login(SimulatedAgent agent) {
        return agent.identity().session("RequestAgentLogin");
    }

    private static Message available(SimulatedAgent agent) {
        return agent.identity().session("RequestAgentAvailable");
    }

    private static final Message LOGOUT = Message.of("RequestAgentLogout");
    private static final Message NOT_AVAILABLE = Message.of("RequestAgentNotAvailable");

    // ---- coming back

    private static SimulatedServer anyServer(SimulatedAgent agent) {
        List<SimulatedServer> up = agent.servers().stream()
                .filter(server -> server.listening().isPresent())
                .toList();
        return agent.chance().of(up.isEmpty() || agent.chance().odds(0.1) ? agent.servers() : up);
    }

    /** Logs in somewhere: over a connection that there is, or over a new one. */
    static List<Step> comeBack(SimulatedAgent agent) {
        List<Desk> ready = Stream.concat(agent.desks(Role.SECONDARY).stream(), agent.desks(Role.REGISTERED).stream())
                .toList();
        if (!ready.isEmpty() && agent.chance().odds(0.7)) {
            Desk desk = agent.chance().of(ready);
            return List.of(ask(desk, login(agent)), spread());
        }
        SimulatedServer server = anyServer(agent);
        List<Step> steps = new ArrayList<>();
        agent.desk(server.name()).ifPresent(desk -> steps.add(leave(desk, Kind.CLOSE)));
        steps.addAll(arrive(agent, server, login(agent)));
        steps.add(spread());
        return steps;
    }

    /** One login, by an agent that is nowhere yet. */
    static List<Step> canary(SimulatedAgent agent, SimulatedServer server) {
        List<Step> steps = new ArrayList<>(arrive(agent, server, login(agent)));
        steps.add((it, next) -> it.rest());
        return steps;
    }

    /** A new connection, a registration, and that request, with or without waiting in between. */
    private static List<Step> arrive(SimulatedAgent agent, SimulatedServer server, Message request) {
        Fresh fresh = new Fresh(server);
        return agent.chance().odds(PIPELINED)
                ? List.of(
                        fresh.open(),
                        fresh.then(desk -> send(desk, register(agent))),
                        fresh.then(desk -> ask(desk, request)))
                : List.of(
                        fresh.open(),
                        fresh.then(desk -> ask(desk, register(agent))),
                        fresh.then(desk -> desk.is(Role.REGISTERED) ? ask(desk, request) : leave(desk, Kind.CLOSE)));
    }

    /** Goes on to be available on the other servers. */
    private static Step spread() {
        return (agent, next) -> {
            agent.first(settle(agent));
            next.run();
        };
    }

    /** Available wherever it is neither primary nor secondary yet. */
    private static List<Step> settle(SimulatedAgent agent) {
        if (agent.desks(Role.PRIMARY).isEmpty()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (SimulatedServer server : agent.servers()) {
            Optional<Desk> desk = agent.desk(server.name());
            if (desk.isPresent() && desk.get().is(Role.REGISTERED)) {
                steps.add(ask(desk.get(), available(agent)));
            } else if (desk.isEmpty() && server.listening().isPresent()) {
                steps.addAll(arrive(agent, server, available(agent)));
            }
        }
        return steps;
    }

    private static Kind cut(SimulatedAgent agent) {
        return agent.chance().odds(0.5) ? Kind.CLOSE : Kind.RESET;
    }

    private static List<Step> comeBackAtOnce(SimulatedAgent agent) {
        Desk primary = agent.chance().of(agent.desks(Role.PRIMARY));
        return back(agent, primary, pause(0, 20 * MILLI));
    }

    private static List<Step> back(SimulatedAgent agent, Desk lost, Step meanwhile) {
        List<Step> steps = new ArrayList<>(List.of(leave(lost, cut(agent)), meanwhile));
        steps.addAll(arrive(agent, server(agent, lost.server()), login(agent)));
        steps.add(spread());
        return steps;
    }

    private static SimulatedServer server(SimulatedAgent agent, String name) {
        return agent.servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Step> comeBackLater(SimulatedAgent agent) {
        Desk desk = agent.chance().of(agent.desks());
        if (agent.chance().odds(0.3)) {
            return List.of(fault(cut(agent)), pause(0, 3_000 * MILLI));
        }
        return List.of(leave(desk, cut(agent)), pause(0, 3_000 * MILLI));
    }

    /** Fifty quick connections to one server; the last one stays. */
    static List<Step> flap(SimulatedAgent agent) {
        SimulatedServer server = anyServer(agent);
        List<Step> steps = new ArrayList<>(List.of(fault(cut(agent))));
        for (int i = 0; i < FLAPS; i++) {
            Fresh fresh = new Fresh(server);
            steps.add(fresh.open());
            steps.add(fresh.then(desk -> send(desk, register(agent))));
            steps.add(fresh.then(desk -> send(desk, login(agent))));
            steps.add(pause(0, agent.chance().odds(0.2) ? 200 * MILLI : 10 * MILLI));
            steps.add(fresh.then(desk -> leave(desk, cut(agent))));
            steps.add(pause(0, 5 * MILLI));
        }
        steps.addAll(arrive(agent, server, login(agent)));
        return steps;
    }

    private static List<Step> cutBeforeAnswer(SimulatedAgent agent) {
        Fresh fresh = new Fresh(anyServer(agent));
        List<Step> steps = new ArrayList<>(List.of(fault(cut(agent)), pause(0, 1_500 * MILLI)));
        steps.addAll(List.of(
                fresh.open(),
                fresh.then(desk -> ask(desk, register(agent))),
                fresh.then(desk -> send(desk, login(agent))),
                pause(MICRO, 100 * MILLI),
                fresh.then(desk -> leave(desk, cut(agent)))));
        return steps;
    }

    /** A server that was not asked to poll may never notice; the connection is ended some time in any case. */
    private static List<Step> fallSilent(SimulatedAgent agent) {
        Desk desk = agent.chance().of(agent.desks());
        List<Step> steps = new ArrayList<>(List.of(leave(desk, Kind.SILENCE), pause(0, 6_000 * MILLI)));
        if (!desk.keepAlive() || agent.chance().odds(0.3)) {
            steps.add(leave(desk, cut(agent)));
        }
        if (agent.chance().odds(0.5)) {
            steps.addAll(arrive(agent, server(agent, desk.server()), login(agent)));
        }
        return steps;
    }

    // ---- log in and out

    private static List<Step> logOut(SimulatedAgent agent) {
        List<Step> steps = new ArrayList<>();
        agent.desks(Role.PRIMARY).forEach(desk -> steps.add(ask(desk, LOGOUT)));
        steps.add(each(Role.SECONDARY, desk -> ask(desk, NOT_AVAILABLE)));
        steps.add(pause(0, 1_000 * MILLI));
        return steps;
    }

    private static List<Step> logOutAndIn(SimulatedAgent agent) {
        Desk desk = agent.chance().of(agent.desks(Role.PRIMARY));
        Step between = agent.chance().odds(0.5) ? pause(0, 200 * MILLI) : pause(0, 0);
        return List.of(send(desk, LOGOUT), between, ask(desk, login(agent)));
    }

    private static List<Step> logInTwice(SimulatedAgent agent) {
        Desk first = agent.chance().of(agent.desks(Role.PRIMARY));
        SimulatedServer server = server(agent, first.server());
        List<Step> steps = new ArrayList<>(arrive(agent, server, login(agent)));
        steps.add(pause(0, 1_500 * MILLI));
        if (agent.chance().odds(0.5)) {
            steps.add(agent.chance().odds(0.5) ? ask(first, LOGOUT) : leave(first, cut(agent)));
        }
        return steps;
    }

    private static List<Step> swap(SimulatedAgent agent) {
        Desk first = agent.chance().of(agent.desks(Role.PRIMARY));
        return prepared(agent, first, send(first, LOGOUT));
    }

    private static List<Step> cutAndLogIn(SimulatedAgent agent) {
        Desk first = agent.chance().of(agent.desks(Role.PRIMARY));
        return prepared(agent, first, leave(first, cut(agent)));
    }

    /** A new connection to the same server on which the login is sent in the moment in which something else happens. */
    private static List<Step> prepared(SimulatedAgent agent, Desk first, Step meanwhile) {
        Fresh fresh = new Fresh(server(agent, first.server()));
        boolean before = agent.chance().odds(0.5);
        long answered = 2 * agent.settings().budgets().get("answer") * MILLI;
        return List.of(
                fresh.open(),
                fresh.then(desk -> ask(desk, register(agent))),
                before ? meanwhile : pause(0, 0),
                fresh.then(desk -> desk.is(Role.REGISTERED) ? send(desk, login(agent)) : pause(0, 0)),
                before ? pause(0, 0) : meanwhile,
                pause(answered, answered));
    }

    private static List<Step> pipeline(SimulatedAgent agent) {
        Fresh fresh = new Fresh(anyServer(agent));
        List<Step> steps = new ArrayList<>(List.of(
                fault(cut(agent)),
                pause(0, 1_000 * MILLI),
                fresh.open(),
                fresh.then(desk -> send(desk, register(agent))),
                fresh.then(desk -> send(desk, login(agent))),
                fresh.then(desk -> send(desk, LOGOUT))));
        if (agent.chance().odds(0.5)) {
            steps.add(fresh.then(desk -> send(desk, login(agent))));
        }
        steps.add(fresh.then(
                desk -> ask(desk, Message.of("RequestNotReadyForMedia").with("mediaTypeName", "chat"))));
        return steps;
    }

    private static List<Step> visit(SimulatedAgent agent) {
        List<Desk> ready = agent.desks(Role.REGISTERED);
        if (ready.isEmpty()) {
            return comeBack(agent);
        }
        String place = "place-"
                + (Long.parseLong(agent.identity().place().substring("place-".length()))
                        + agent.chance().between(-1, 1));
        Message login = agent.identity().session("RequestAgentLogin", place);
        return List.of(ask(agent.chance().of(ready), login), pause(0, 1_000 * MILLI));
    }

    private static List<Step> refusedLogin(SimulatedAgent agent) {
        List<Desk> idle = Stream.concat(agent.desks(Role.SECONDARY).stream(), agent.desks(Role.REGISTERED).stream())
                .toList();
        if (idle.isEmpty()) {
            return List.of();
        }
        Desk desk = agent.chance().of(idle);
        List<Step> steps = new ArrayList<>(List.of(ask(desk, login(agent).without("placeId"))));
        if (agent.chance().odds(0.3)) {
            steps.add(leave(desk, cut(agent)));
        }
        return steps;
    }

    private static List<Step> idleLogout(SimulatedAgent agent) {
        List<Desk> idle = agent.chance().odds(0.7) ? agent.desks(Role.REGISTERED) : agent.desks(Role.SECONDARY);
        return idle.isEmpty() ? List.of() : List.of(ask(agent.chance().of(idle), LOGOUT));
    }

    // ---- media and availability

    private static List<Step> changeMedia(SimulatedAgent agent) {
        Desk desk = agent.chance().of(agent.desks(Role.PRIMARY));
        String request = agent.chance()
                .of(List.of(
                        "RequestNotReadyForMedia",
                        "RequestCancelNotReadyForMedia",
                        "RequestAddMedia",
                        "RequestRemoveMedia"));
        String medium = agent.chance().of(List.of("chat", "email", "sms"));
        Message message = Message.of(request).with("mediaTypeName", medium);
        return List.of(agent.chance().odds(0.5) ? ask(desk, message) : send(desk, message));
    }

    private static List<Step> toggle(SimulatedAgent agent) {
        List<Desk> secondary = agent.desks(Role.SECONDARY);
        if (secondary.isEmpty()) {
            return settle(agent);
        }
        Desk desk = agent.chance().of(secondary);
        return agent.chance().odds(0.5)
                ? List.of(send(desk, NOT_AVAILABLE), ask(desk, available(agent)))
                : List.of(ask(desk, NOT_AVAILABLE), pause(0, 500 * MILLI), ask(desk, available(agent)));
    }

    // ---- not registered

    private static List<Step> stranger(SimulatedAgent agent) {
        Fresh fresh = new Fresh(anyServer(agent));
        List<Step> steps =
                new ArrayList<>(List.of(fresh.open(), fresh.then(desk -> ask(desk, register(agent, "nobody")))));
        if (agent.chance().odds(0.5)) {
            steps.add(fresh.then(desk -> ask(desk, login(agent))));
        }
        if (agent.chance().odds(0.2)) {
            steps.add(fresh.then(desk -> ask(desk, register(agent))));
        }
        steps.add(fresh.then(desk -> desk.is(Role.REGISTERED) ? pause(0, 0) : spoil(desk)));
        return steps;
    }

    private static List<Step> registerAgain(SimulatedAgent agent) {
        List<Desk> registered = agent.desks(Role.REGISTERED);
        return registered.isEmpty() ? List.of() : List.of(ask(agent.chance().of(registered), register(agent)));
    }

    private static List<Step> early(SimulatedAgent agent) {
        Fresh fresh = new Fresh(anyServer(agent));
        Message request = agent.chance().of(List.of(login(agent), available(agent), LOGOUT, NOT_AVAILABLE));
        List<Step> steps = new ArrayList<>(List.of(fresh.open(), fresh.then(desk -> ask(desk, request))));
        if (agent.chance().odds(0.3)) {
            steps.add(fresh.then(desk -> ask(desk, register(agent))));
        }
        steps.add(fresh.then(desk -> desk.is(Role.REGISTERED) ? pause(0, 0) : spoil(desk)));
        return steps;
    }
}
