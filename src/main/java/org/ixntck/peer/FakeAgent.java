package org.ixntck.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;

/**
 * Plays the agent application of one agent: one connection per server, and earlier ones if the application reconnected while the old connection
 * was still open. Used by the thread of its scenario.
 */
public final class FakeAgent {

    private final Dialer dialer;
    private final Scope scope;
    private final Profile.Agent identity;
    private final String clientName;
    private final Map<String, List<Connection>> connections = new LinkedHashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private long keepAliveMillis;
    private OptionalLong firstReference = OptionalLong.empty();

    /** An agent application without connections. */
    public FakeAgent(Dialer dialer, Scope scope, Profile.Agent identity, String clientName) {
        this.dialer = dialer;
        this.scope = scope;
        this.identity = identity;
        this.clientName = clientName;
    }

    /** Its agent id, place, tenant and media. */
    public Profile.Agent identity() {
        return identity;
    }

    /** Requests keep-alive in each registration from now on, with the given interval in milliseconds. */
    public void keepAlive(long millis) {
        keepAliveMillis = millis;
    }

    /** The keep-alive interval in milliseconds; 0 if keep-alive is not requested. */
    public long keepAliveMillis() {
        return keepAliveMillis;
    }

    /** The name in the journal of its newest connection to the server, even if that could not be established. */
    public String lastLink(String server) {
        int number = opened.getOrDefault(server, 1);
        return identity.id() + "@" + server + (number == 1 ? "" : "/" + number);
    }

    /** The requests on each connection that is opened from now on have the reference ids from that one on. */
    public void numberFrom(long reference) {
        firstReference = OptionalLong.of(reference);
    }

    /**
     * Opens a connection to a server. An earlier one stays open.
     *
     * @throws ConnectFailedException if the connection cannot be established
     */
    public Connection connect(Address address) throws ConnectFailedException {
        opened.merge(address.server(), 1, Integer::sum);
        Connection connection =
                dialer.open(scope, Role.AGENT, identity.id(), lastLink(address.server()), address, new KeepAlive());
        firstReference.ifPresent(connection::numberFrom);
        connections.computeIfAbsent(address.server(), key -> new ArrayList<>()).add(connection);
        return connection;
    }

    /** Its newest connection to a server; empty if that could not be established. */
    public Optional<Connection> connection(String server) {
        return last(server).filter(connection -> connection.id().equals(lastLink(server)));
    }

    private Optional<Connection> last(String server) {
        List<Connection> all = connections.getOrDefault(server, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Its connection to a server before the newest one. */
    public Optional<Connection> earlier(String server) {
        List<Connection> all = connections.getOrDefault(server, List.of());
        return all.size() < 2 ? Optional.empty() : Optional.of(all.get(all.size() - 2));
    }

    /** The newest connection to each server, if it is open. */
    public List<Connection> open() {
        return connections.values().stream()
                .map(all -> all.get(all.size() - 1))
                .filter(Connection::open)
                .toList();
    }

    /** All connections that it has ever had. */
    public List<Connection> all() {
        return connections.values().stream().flatMap(List::stream).toList();
    }

    /** RequestRegisterClient with the name that is valid for an agent application. */
    public Message registration() {
        return registration(clientName);
    }

    /** RequestRegisterClient with the given client name. */
    public Message registration(String name) {
        Message request =
                Message.of("RequestRegisterClient").with("clientName", name).with("clientType", "AgentApplication");
        return keepAliveMillis == 0 ? request : request.with("extension", Map.of("keepAliveMillis", keepAliveMillis));
    }

    /** RequestAgentLogin with all required attributes. */
    public Message login() {
        return session("RequestAgentLogin");
    }

    /** RequestAgentAvailable with all required attributes. */
    public Message available() {
        return session("RequestAgentAvailable");
    }

    private Message session(String request) {
        Map<String, Object> media = new LinkedHashMap<>();
        identity.media().forEach(name -> media.put(name, 1L));
        return Message.of(request)
                .with("tenantId", identity.tenant())
                .with("placeId", identity.place())
                .with("agentId", identity.id())
                .with("mediaList", media);
    }

    /** Closes all connections without recording it as a fault. Called when the site is taken down. */
    public void drop() {
        Connection.drop(all());
    }

    /** Answers the polls of the server, as every fake does. */
    private static final class KeepAlive implements Dialer.Listener {
        @Override
        public void heard(Connection connection, Message message) {
            if (message.name().equals("KeepAlivePoll")) {
                connection.tell(Message.of("KeepAliveReply"));
            }
        }

        @Override
        public void over(Connection connection) {
            // It is recorded already, and an agent application does nothing by itself.
        }
    }
}
