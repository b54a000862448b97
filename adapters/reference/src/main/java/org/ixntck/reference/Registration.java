package org.ixntck.reference;

import static org.ixntck.reference.Refusal.NOT_REGISTERED;
import static org.ixntck.reference.Refusal.NOT_VALID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/**
 * The page Registration: a client connects, asks to register, and is answered by EventAck if it is valid; else by EventError, and
 * when a timeout expires it is disconnected. With it goes what every client gets: answers and keep-alive.
 *
 * <p>All methods are called on the one thread of the server.
 */
public abstract class Registration {

    /** How long a client that is not registered is kept after the last EventError sent to it; 1 s is promised. */
    protected static final Duration REGISTRATION_TIMEOUT = Duration.ofMillis(700);

    private final Host host;
    private int lastProxyClientId;

    protected Registration(Host host) {
        this.host = host;
    }

    /** Registration, step 1: a client opens a connection. One that then says nothing is kept (open: RG-12). */
    protected void connectionOpened(Client client) {}

    /** A message came: from a client that is not registered only RequestRegisterClient is served. */
    protected void received(Client client, Request request) {
        try {
            boolean registers = request.name().equals("RequestRegisterClient");
            Refusal.when(!client.isRegistered() && !registers, NOT_REGISTERED, "client is not registered");
            serve(client, request);
        } catch (Refusal refusal) {
            if (request.name().startsWith("Request") || !client.isRegistered()) {
                refuse(client, request, refusal);
            }
        }
    }

    /** A message that may be served. */
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
            JsonNode millis = request.json().path("extension").path("keepAliveMillis");
            if (millis.isIntegralNumber() && millis.asLong() >= 100 && millis.asLong() <= 60_000) {
                watch(client, Duration.ofMillis(millis.asLong()));
            }
        }
        answer(client, request, message("EventAck").put("proxyClientId", client.proxyClientId()));
    }

    /** Registration, step 3: whether the client is valid. */
    protected boolean isValid(String clientName, ClientType type) {
        return clientName.equals(type.clientName());
    }

    /** Unsuccessful Registration, step 4: begins anew with each EventError, so that the client can still ask again (RG-06). */
    protected void registrationTimeoutBegins(Client client) {
        client.timer(host.after(REGISTRATION_TIMEOUT, () -> registrationTimedOut(client)));
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
        ObjectNode error = message("EventError").put("errorCode", refusal.code());
        answer(client, request, error.put("errorDescription", refusal.getMessage()));
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

    /** Looks at the silence so far, and again when it will have lasted for the keep-alive time, or after a poll for twice that. */
    private void watch(Client client, Duration time) {
        Duration silence = client.silence();
        if (silence.compareTo(time.multipliedBy(2)) >= 0) {
            keepAliveExpired(client);
        } else if (silence.compareTo(time) >= 0) {
            keepAlivePoll(client);
            client.timer(host.after(time.multipliedBy(2).minus(silence), () -> watch(client, time)));
        } else {
            client.timer(host.after(time.minus(silence), () -> watch(client, time)));
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

    /** The registered clients of that type, the earliest first. */
    protected final List<Client> clients(ClientType type) {
        return host.clients().stream().filter(c -> c.is(type)).toList();
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
