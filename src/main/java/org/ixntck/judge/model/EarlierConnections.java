package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.journal.Entry;

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
        forget(client, on.opened());
        if (client.waiting().stream().anyMatch(it -> it.on() != on && it.on().life() == on.life())) {
            on.mayBeClosedByPolicy();
        }
    }

    /** A login that has not been answered may still be processed: one that was cut off, within a report budget more. */
    private void forget(Client client, Entry now) {
        client.waiting()
                .removeIf(it -> it.isAnswered()
                        || !timing.mayHold(new Due(it.due().start(), it.due().budget() + timing.report()), now));
    }

    /** A login was sent, whoever is the agent of that connection otherwise. */
    void asks(Ask login) {
        String agent = login.named().orElse(login.agent());
        Client client = client(Connection.clientOf(agent, login.on().life()));
        forget(client, login.cause());
        client.waiting().add(login);
        client.open().stream().filter(it -> it != login.on()).forEach(Connection::mayBeClosedByPolicy);
    }

    /** How many logins are remembered as waiting, of all agents. */
    int waiting() {
        return clients.values().stream().mapToInt(it -> it.waiting().size()).sum();
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
