package org.ixntck.walk.atlas;

import java.util.List;
import java.util.Locale;
import org.ixntck.fault.Moment.Direction;
import org.ixntck.journal.Role;

/** A phase of the models with its messages, in the order in which a usual server sends and receives them (domain.md, section 1). */
enum Phase {
    /** A client registers. */
    REGISTRATION(agent(0, Direction.SENT, "RequestRegisterClient"), agent(0, Direction.RECEIVED, "EventAck")),

    /** Agent Logs In: to the primary, and available on the secondary. */
    LOGIN(
            agent(0, Direction.SENT, "RequestAgentLogin"),
            engine(0, Direction.RECEIVED, "EventAgentLogin"),
            engine(0, Direction.SENT, "EventCurrentAgentStatus"),
            agent(0, Direction.RECEIVED, "EventAck"),
            agent(0, Direction.RECEIVED, "EventCurrentAgentStatus"),
            agent(1, Direction.SENT, "RequestAgentAvailable"),
            agent(1, Direction.RECEIVED, "EventAck")),

    /** Agent Logs Out: from the primary, and then from the secondary. */
    LOGOUT(
            agent(0, Direction.SENT, "RequestAgentLogout"),
            engine(0, Direction.RECEIVED, "EventAgentLogout"),
            agent(0, Direction.RECEIVED, "EventAck"),
            agent(1, Direction.SENT, "RequestAgentNotAvailable"),
            agent(1, Direction.RECEIVED, "EventAck")),

    /** Agent Disconnects: there is no agent's connection left to break. */
    AGENT_DISCONNECTS(engine(0, Direction.RECEIVED, "EventAgentLogout")),

    /** Interaction Server Disconnects: the agent logs in to the secondary. */
    SERVER_DISCONNECTS(
            agent(1, Direction.SENT, "RequestRegisterClient"),
            agent(1, Direction.RECEIVED, "EventAck"),
            agent(1, Direction.SENT, "RequestAgentLogin"),
            engine(1, Direction.RECEIVED, "EventAgentLogin"),
            engine(1, Direction.SENT, "EventCurrentAgentStatus"),
            agent(1, Direction.RECEIVED, "EventAck", 2),
            agent(1, Direction.RECEIVED, "EventCurrentAgentStatus")),

    /** Interaction Server Restarts: the agent returns to the original primary, which becomes secondary. */
    RESTART(
            agent(0, Direction.SENT, "RequestRegisterClient"),
            agent(0, Direction.RECEIVED, "EventAck"),
            agent(0, Direction.SENT, "RequestAgentAvailable"),
            agent(0, Direction.RECEIVED, "EventAck", 2));

    private final List<Step> messages;

    Phase(Step... messages) {
        this.messages = List.of(messages);
    }

    /**
     * A message that passes on one connection.
     *
     * @param server which server it concerns, from 0
     * @param role whose connection it is
     * @param direction whether the kit sends or receives it
     * @param name its name
     * @param number which of that name in this phase on this connection, from 1
     */
    record Step(int server, Role role, Direction direction, String name, int number) {

        /** The name, and behind it what tells it from another one of that name in the same phase. */
        String shown() {
            boolean relayed = name.equals("EventCurrentAgentStatus") && role == Role.AGENT;
            return name + (relayed ? "-relayed" : number == 1 ? "" : "-" + number);
        }
    }

    private static Step agent(int server, Direction direction, String name) {
        return agent(server, direction, name, 1);
    }

    private static Step agent(int server, Direction direction, String name, int number) {
        return new Step(server, Role.AGENT, direction, name, number);
    }

    private static Step engine(int server, Direction direction, String name) {
        return new Step(server, Role.REPORTING, direction, name, 1);
    }

    /** Its messages, in their order. */
    List<Step> messages() {
        return messages;
    }

    /** The name in the ids of cells. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
