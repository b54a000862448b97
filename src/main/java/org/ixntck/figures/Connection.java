package org.ixntck.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;

/** One connection, as far as the journal was read. */
final class Connection {

    /** A request that was sent. */
    record Asked(String name, long seq, long at) {}

    private final Event.Connecting opening;
    private final Map<Long, Asked> unanswered = new HashMap<>(2);
    /** When it was established and registered, and when an agent was logged in on it; {@code Long.MAX_VALUE} before. */
    private long connected = Long.MAX_VALUE;

    private long registered = Long.MAX_VALUE;
    private boolean loggedIn;
    private boolean left;

    Connection(Event.Connecting opening) {
        this.opening = opening;
    }

    boolean isAgents() {
        return opening.role() == Role.AGENT;
    }

    /** The agent's id, or the reporting engine's name. */
    String owner() {
        return opening.owner();
    }

    String server() {
        return opening.server();
    }

    long connected() {
        return connected;
    }

    long registered() {
        return registered;
    }

    /** Whether an agent has its session on it, and nothing that may end it has happened. */
    boolean loggedIn() {
        return loggedIn;
    }

    /** Whether the kit has ended it or fallen silent on it, so that its end is no loss of the server. */
    boolean left() {
        return left;
    }

    /** Whether a login or a logout is under way. */
    boolean undecided() {
        for (Asked asked : unanswered.values()) {
            if (asked.name().equals("RequestAgentLogin") || asked.name().equals("RequestAgentLogout")) {
                return true;
            }
        }
        return false;
    }

    void connected(Entry entry) {
        connected = entry.at();
    }

    Optional<Asked> sent(Entry entry, Message message) {
        Optional<Long> reference = message.number("referenceId");
        Optional<Asked> asked = reference.map(any -> new Asked(message.name(), entry.seq(), entry.at()));
        asked.ifPresent(it -> unanswered.put(reference.get(), it));
        return asked;
    }

    void unsent(long reference) {
        unanswered.remove(reference);
    }

    /** The request that a message answers, if it answers one. */
    Optional<Asked> answered(Message message) {
        return message.number("referenceId").map(unanswered::remove);
    }

    void acknowledged(Asked asked, Entry entry) {
        switch (asked.name()) {
            case "RequestRegisterClient" -> registered = Math.min(registered, entry.at());
            case "RequestAgentLogin" -> loggedIn = !left;
            case "RequestAgentLogout" -> loggedIn = false;
            default -> {
                // Changes nothing that is measured.
            }
        }
    }

    void leave() {
        left = true;
    }

    void over() {
        loggedIn = false;
        unanswered.clear();
    }
}
