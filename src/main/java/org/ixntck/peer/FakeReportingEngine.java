package org.ixntck.peer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;

/**
 * Plays the reporting engine: one connection per server. It answers EventAgentLogin of the agents that it knows with EventCurrentAgentStatus,
 * keeps the state of each agent, and sets the agents of a lost server to not logged in, as the models require of a reporting engine
 * (Disconnection and Failover, Interaction Server Disconnects, step 1). Used by the thread of its scenario.
 */
public final class FakeReportingEngine {

    private final Dialer dialer;
    private final Journal journal;
    private final Scope scope;
    private final String name;
    private final String clientName;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, Profile.Agent> known = new ConcurrentHashMap<>();
    /** The connection over which each agent is logged in. */
    private final Map<String, String> loggedIn = new ConcurrentHashMap<>();

    private volatile boolean answers = true;
    private OptionalLong firstReference = OptionalLong.empty();

    /**
     * A reporting engine without connections.
     *
     * @param name its name in the journal
     * @param clientName a client name that is valid for a reporting engine
     */
    public FakeReportingEngine(Dialer dialer, Journal journal, Scope scope, String name, String clientName) {
        this.dialer = dialer;
        this.journal = journal;
        this.scope = scope;
        this.name = name;
        this.clientName = clientName;
    }

    /** Adds an agent whose EventAgentLogin it answers. */
    public void knows(Profile.Agent agent) {
        known.put(agent.id(), agent);
    }

    /** Stops answering EventAgentLogin. */
    public void answersNothing() {
        answers(false);
    }

    /** Sets whether EventAgentLogin is answered from now on. */
    public void answers(boolean now) {
        answers = now;
    }

    /** The status of an agent, with the data of the description and all its media in the given state: 0 for not ready, 1 for ready. */
    public Message status(Profile.Agent agent, long state) {
        return status(agent, agent.tenant(), agent.place(), state);
    }

    private static Message status(Profile.Agent agent, long tenant, String place, long state) {
        Map<String, Object> states = new LinkedHashMap<>();
        Map<String, Object> capacities = new LinkedHashMap<>();
        agent.media().forEach(media -> {
            states.put(media, state);
            capacities.put(media, 1L);
        });
        return Message.of("EventCurrentAgentStatus")
                .with("tenantId", tenant)
                .with("placeId", place)
                .with("agentId", agent.id())
                .with("mediaStateList", states)
                .with("mediaCapacityList", capacities)
                .with("doNotDisturb", false);
    }

    /** The requests on each connection that is opened from now on have the reference ids from that one on. */
    public void numberFrom(long reference) {
        firstReference = OptionalLong.of(reference);
    }

    /**
     * Opens a connection to a server; it replaces an earlier one.
     *
     * @throws ConnectFailedException if the connection cannot be established
     */
    public Connection connect(Address address) throws ConnectFailedException {
        opened.merge(address.server(), 1, Integer::sum);
        Connection connection =
                dialer.open(scope, Role.REPORTING, name, lastLink(address.server()), address, new Engine());
        firstReference.ifPresent(connection::numberFrom);
        connections.put(address.server(), connection);
        return connection;
    }

    /** The name in the journal of its newest connection to the server, even if that could not be established. */
    public String lastLink(String server) {
        int number = opened.getOrDefault(server, 1);
        return name + "@" + server + (number == 1 ? "" : "/" + number);
    }

    /** RequestRegisterClient as a reporting engine. */
    public Message registration() {
        return Message.of("RequestRegisterClient")
                .with("clientName", clientName)
                .with("clientType", "ReportingEngine");
    }

    /** Its newest connection to a server. */
    public Optional<Connection> connection(String server) {
        return Optional.ofNullable(connections.get(server));
    }

    /** Its newest connection to each server. */
    public List<Connection> all() {
        return List.copyOf(connections.values());
    }

    /** Closes all connections without recording it as a fault. Called when the site is taken down. */
    public void drop() {
        Connection.drop(connections.values());
    }

    private final class Engine implements Dialer.Listener {

        @Override
        public void heard(Connection connection, Message message) {
            switch (message.name()) {
                case "KeepAlivePoll" -> connection.tell(Message.of("KeepAliveReply"));
                case "EventAgentLogin" ->
                    message.text("agentId").ifPresent(agent -> {
                        loggedIn.put(agent, connection.id());
                        answer(connection, agent, message);
                    });
                case "EventAgentLogout" -> message.text("agentId").ifPresent(loggedIn::remove);
                default -> {
                    // Recorded already; of no consequence for an agent's state.
                }
            }
        }

        /** Repeats the reported place and tenant; if the server reports none, uses those of the description. */
        private void answer(Connection connection, String id, Message login) {
            Profile.Agent agent = known.get(id);
            if (!answers || agent == null) {
                return;
            }
            connection.tell(status(
                    agent,
                    login.number("tenantId").orElse(agent.tenant()),
                    login.text("placeId").orElse(agent.place()),
                    1L));
        }

        @Override
        public void over(Connection connection) {
            loggedIn.forEach((agent, link) -> {
                if (link.equals(connection.id()) && loggedIn.remove(agent, link)) {
                    journal.append(scope, new Event.Marked(link, agent, false, link + " was lost"));
                }
            });
        }
    }
}
