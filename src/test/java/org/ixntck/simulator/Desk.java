package org.ixntck.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;

/** A connection as an agent application sees it: which role its answers gave it, and which requests are not answered yet. */
final class Desk {

    /** What the application takes the server of this connection for. */
    enum Role {
        /** Not registered, or that was refused. */
        STRANGER,
        REGISTERED,
        SECONDARY,
        PRIMARY,
        /** Something that would change it went unanswered. */
        UNSURE
    }

    private final String server;
    private final SimulatedConnection connection;
    private final Map<Long, String> unanswered = new HashMap<>();
    private Role role = Role.STRANGER;
    private boolean keepAlive;
    private boolean spoilt;

    Desk(String server, SimulatedConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    String server() {
        return server;
    }

    SimulatedConnection connection() {
        return connection;
    }

    Role role() {
        return role;
    }

    /** Whether the application can do something with it. */
    boolean usable() {
        return connection.open() && !connection.silent() && !spoilt;
    }

    boolean is(Role which) {
        return usable() && role == which;
    }

    /** It is left to itself from now on. */
    void spoil() {
        spoilt = true;
    }

    boolean keepAlive() {
        return keepAlive;
    }

    long ask(Message request) {
        keepAlive |= request.name().equals("RequestRegisterClient")
                && request.attributes().containsKey("extension");
        long reference = connection.ask(request);
        unanswered.put(reference, request.name());
        return reference;
    }

    boolean waits(long reference) {
        return usable() && unanswered.containsKey(reference);
    }

    /** Something went unanswered for too long. */
    void doubt() {
        if (!unanswered.isEmpty()) {
            role = Role.UNSURE;
        }
    }

    /** Returns the reference id that the message answers, if any. */
    Optional<Long> hear(Message message) {
        Optional<Long> reference = message.number("referenceId").filter(unanswered::containsKey);
        reference.ifPresent(number -> {
            String request = unanswered.remove(number);
            if (message.name().equals("EventAck") && role != Role.UNSURE) {
                role = after(request);
            }
        });
        return reference;
    }

    private Role after(String request) {
        return switch (request) {
            case "RequestRegisterClient" -> role == Role.STRANGER ? Role.REGISTERED : role;
            case "RequestAgentLogin" -> Role.PRIMARY;
            case "RequestAgentAvailable" -> role == Role.PRIMARY ? Role.PRIMARY : Role.SECONDARY;
            case "RequestAgentLogout" -> role == Role.SECONDARY ? Role.SECONDARY : Role.REGISTERED;
            case "RequestAgentNotAvailable" -> role == Role.PRIMARY ? Role.PRIMARY : Role.REGISTERED;
            default -> role;
        };
    }
}
