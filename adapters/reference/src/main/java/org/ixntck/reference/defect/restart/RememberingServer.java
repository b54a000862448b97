package org.ixntck.reference.defect.restart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** A server that keeps on disk how often it was started and who was logged in, which no restart takes away. */
abstract class RememberingServer extends InteractionServer {

    private final Map<String, RememberingServer> running;
    private final List<Session> before;
    private final List<Session> known = new ArrayList<>();
    private final int starts;

    protected RememberingServer(Host host, Map<String, RememberingServer> running) {
        super(host);
        RememberingServer old = running.put(host.name(), this);
        this.running = running;
        this.before = old == null ? List.of() : List.copyOf(old.known);
        this.starts = old == null ? 1 : old.starts + 1;
    }

    @Override
    protected void loggedIn(Session session) {
        super.loggedIn(session);
        known.add(session);
    }

    @Override
    protected void loggedOut(Session session, JsonNode reason) {
        super.loggedOut(session, reason);
        known.remove(session);
    }

    /** How often it has been started. */
    protected final int starts() {
        return starts;
    }

    /** Who was logged in when it went down. */
    protected final List<Session> before() {
        return before;
    }

    /** The agents that it had before, where they are logged in to the other server now. */
    protected final List<Session> takenOver() {
        return running.values().stream()
                .filter(other -> other != this)
                .flatMap(other -> other.logins(s -> before.stream().anyMatch(s::isOfSameAgent)).stream())
                .toList();
    }

    /** Has the other server log an agent out. */
    protected final void logOutElsewhere(Session session) {
        running.values().stream().filter(other -> other != this).forEach(other -> other.agentDisconnected(session));
    }
}
