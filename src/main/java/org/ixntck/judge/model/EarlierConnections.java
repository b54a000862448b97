package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks the connections of agents that a server may close by the policy {@code close-earlier}: those that were open when the agent asked to log
 * in on another one, and those that were opened while such a login waited for its answer, since the server may read it later.
 */
final class EarlierConnections {

    /**
     * What concerns one agent at one server.
     *
     * @param open its connections
     * @param waiting its logins that may not have been processed
     */
    private record Client(List<Connection> open, List<Ask> waiting) {}

    private final Timing timing;
    private final Map<String, Client> clients = new HashMap<>();

    EarlierConnections(Timing timing) {
        this.timing = timing;
    }

    private Client client(String key) {
        return clients.computeIfAbsent(key, any -> new Client(new ArrayList<>(2), new ArrayList<>(1)));
    }

    /** The agent has a further connection. */
    void opens(Connection on) {
        Client client = client(on.client());
        client.open().add(on);
        client.waiting().removeIf(it -> it.isAnswered() || !mayBeRead(it, on));
        if (client.waiting().stream().anyMatch(it -> it.on() != on && it.on().life() == on.life())) {
            on.mayBeClosedByPolicy();
        }
    }

    /** Whether a login that has not been answered may be processed yet: one that was cut off is within a report budget more. */
    private boolean mayBeRead(Ask login, Connection on) {
        Due due = login.due();
        return timing.mayHold(new Due(due.start(), due.budget() + timing.report()), on.opened());
    }

    /** A login was sent, whoever is the agent of that connection otherwise. */
    void asks(Ask login) {
        String agent = login.message().text("agentId").orElse(login.agent());
        Client client = client(Connection.clientOf(agent, login.on().life()));
        client.waiting().removeIf(Ask::isAnswered);
        client.waiting().add(login);
        client.open().stream().filter(it -> it != login.on()).forEach(Connection::mayBeClosedByPolicy);
    }

    /** It is over, or another agent's from now on. */
    void leaves(Connection on) {
        Client client = client(on.client());
        client.open().remove(on);
        client.waiting().removeIf(Ask::isAnswered);
        if (client.open().isEmpty() && client.waiting().isEmpty()) {
            clients.remove(on.client());
        }
    }
}
