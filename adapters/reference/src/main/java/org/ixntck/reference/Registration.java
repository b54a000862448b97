package org.ixntck.reference;

import static org.ixntck.reference.Refusal.NOT_REGISTERED;
import static org.ixntck.reference.Refusal.NOT_VALID;
import static org.ixntck.reference.Refusal.UNREADABLE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The page Registration: a client connects, asks to register, and is answered by EventAck if it is valid; else by EventError, and
 * when a timeout expires it is disconnected. With it goes what every client gets: answers and keep-alive.
 *
 * <p>All methods are called on the one thread of the server.
 */
public abstract class Registration {

    /** How long a client that is not registered is kept after the last EventError sent to it; 1 s is promised. */
    protected static final Duration REGISTRATION_TIMEOUT = Duration.ofMillis(700);

    private static final long SHORTEST_KEEP_ALIVE = 100;
    private static final long LONGEST_KEEP_ALIVE = 60_000;

    private final Host host;
    private final Set<Client> clients = new LinkedHashSet<>();
    private int lastProxyClientId;

    protected Registration(Host host) {
        this.host = host;
    }

    /** Registration, step 1: a client opens a connection. One that then says nothing is kept (open: RG-12). */
    protected void connectionOpened(Client client) {
        clients.add(client);
    }

    /** A message came: from a client that is not registered only RequestRegisterClient is served. */
    protected void received(Client client, Request request) {
        client.heard();
        try {
            if (request.name().equals("RequestRegisterClient")) {
                register(client, request);
            } else if (client.isRegistered()) {
                serve(client, request);
            } else {
                throw new Refusal(NOT_REGISTERED, "client is not registered");
            }
        } catch (Refusal refusal) {
            if (request.isRequest() || !client.isRegistered()) {
                refuse(client, request, refusal);
            }
        }
    }

    /** A line came that is no message. */
    protected void receivedUnreadable(Client client, Refusal why) {
        client.heard();
        refuse(client, Request.unreadable(), why);
    }

    /** A line came that is longer than any message: where the next one begins cannot be known. */
    protected void receivedTooLong(Client client) {
        receivedUnreadable(client, new Refusal(UNREADABLE, "the line is longer than 65536 bytes"));
        client.close();
    }

    /** A message of a registered client. */
    protected abstract void serve(Client client, Request request) throws Refusal;

    /** Successful Registration. A second one on a connection is acknowledged again and changes nothing (open: RG-13). */
    protected void register(Client client, Request request) throws Refusal {
        request.needsReferenceId();
        String clientName = request.text("clientName");
        ClientType type = ClientType.of(request.text("clientType"))
                .filter(t -> isValid(clientName, t))
                .orElseThrow(() -> new Refusal(NOT_VALID, "client is not valid"));
        if (!client.isRegistered()) {
            client.registered(type, ++lastProxyClientId);
            keepAliveBegins(client, request.json().path("extension").path("keepAliveMillis"));
        }
        ObjectNode ack = message("EventAck");
        ack.put("proxyClientId", client.proxyClientId());
        answer(client, request, ack);
    }

    /** Registration, step 3: whether the client is valid. */
    protected boolean isValid(String clientName, ClientType type) {
        return clientName.equals(type.clientName());
    }

    /** Unsuccessful Registration, step 4: begins anew with each EventError, so that the client can still ask again (RG-06). */
    protected void registrationTimeoutBegins(Client client) {
        client.disconnectBy(host.after(REGISTRATION_TIMEOUT, () -> registrationTimedOut(client)));
    }

    /** Unsuccessful Registration, step 4: the server disconnects. */
    protected void registrationTimedOut(Client client) {
        client.close();
    }

    /** Answers a request that was served. */
    protected void acknowledge(Client client, Request request) {
        answer(client, request, message("EventAck"));
    }

    /** Answers a request that was not served. */
    protected void refuse(Client client, Request request, Refusal refusal) {
        ObjectNode error = message("EventError");
        error.put("errorCode", refusal.code());
        error.put("errorDescription", refusal.getMessage());
        answer(client, request, error);
        if (!client.isRegistered()) {
            registrationTimeoutBegins(client);
        }
    }

    /** The reference id is all that tells which request is answered (RG-08). */
    protected void answer(Client client, Request request, ObjectNode answer) {
        request.referenceId().ifPresent(id -> answer.put("referenceId", id));
        send(client, answer);
    }

    /** Everything that the server says goes through here. */
    protected void send(Client client, ObjectNode message) {
        client.send(message);
    }

    /** The client asked for keep-alive when it registered; a time out of range is not heeded. */
    protected void keepAliveBegins(Client client, JsonNode millis) {
        if (millis.isIntegralNumber()
                && millis.asLong() >= SHORTEST_KEEP_ALIVE
                && millis.asLong() <= LONGEST_KEEP_ALIVE) {
            Duration time = Duration.ofMillis(millis.asLong());
            client.keepAlive(new KeepAlive(host, time, () -> keepAlivePoll(client), () -> keepAliveExpired(client)));
        }
    }

    /** Nothing was heard for the keep-alive time. */
    protected void keepAlivePoll(Client client) {
        send(client, message("KeepAlivePoll"));
    }

    /** Nothing was heard for twice the keep-alive time: the connection is taken for lost (AD-10). */
    protected void keepAliveExpired(Client client) {
        client.close();
    }

    /** The client's connection ended, whoever ended it and however. */
    protected void connectionLost(Client client) {
        clients.remove(client);
        client.ended();
    }

    /** The registered clients of that type, the earliest first. */
    protected final List<Client> clients(ClientType type) {
        return clients.stream().filter(c -> c.is(type)).toList();
    }

    /** All that are connected, registered or not. */
    protected final List<Client> clients() {
        return List.copyOf(clients);
    }

    /** What this server finds around it. */
    protected final Host host() {
        return host;
    }

    /** A message of that name, as yet without attributes. */
    protected static ObjectNode message(String name) {
        return JsonNodeFactory.instance.objectNode().put("message", name);
    }
}
