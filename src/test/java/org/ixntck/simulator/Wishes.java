package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MILLI;
import static org.ixntck.simulator.Steps.ask;
import static org.ixntck.simulator.Steps.pause;
import static org.ixntck.simulator.Steps.send;

import java.util.List;
import org.ixntck.adapter.Message;
import org.ixntck.simulator.Desk.Role;

/** What an agent that is logged in changes: its media, and where it is available. */
final class Wishes {

    private Wishes() {}

    static List<Step> changeMedia(SimulatedAgent agent) {
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

    static List<Step> toggle(SimulatedAgent agent) {
        List<Desk> secondary = agent.desks(Role.SECONDARY);
        if (secondary.isEmpty()) {
            return Arrivals.settle(agent);
        }
        Desk desk = agent.chance().of(secondary);
        return agent.chance().odds(0.5)
                ? List.of(send(desk, Requests.NOT_AVAILABLE), ask(desk, Requests.available(agent)))
                : List.of(
                        ask(desk, Requests.NOT_AVAILABLE), pause(0, 500 * MILLI), ask(desk, Requests.available(agent)));
    }
}
