package org.ixntck.judge.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ixntck.journal.Event;

/** At which servers of one site the agents are logged in, and have ever been, as far as acknowledged logins say. */
final class Primaries {

    /**
     * An agent was logged in there, in this life of the server or an earlier one.
     *
     * @param agent the owner of the connection
     */
    private record Served(String agent, String server) {}

    private final Map<String, Event.Connecting> open = new HashMap<>();
    /** Connections, and the reference ids of logins that are not answered yet. */
    private final Map<String, Long> asked = new HashMap<>();
    /** Connections on which an agent is logged in, and has asked for nothing since. */
    private final Set<String> in = new HashSet<>();

    private final Set<Served> served = new HashSet<>();

    void opens(Event.Connecting opening) {
        open.put(opening.link(), opening);
    }

    void ends(String link) {
        open.remove(link);
        asked.remove(link);
        in.remove(link);
    }

    void asks(Event.Sent sent) {
        switch (sent.message().name()) {
            case "RequestAgentLogin" ->
                sent.message().number("referenceId").ifPresent(reference -> asked.put(sent.link(), reference));
            case "RequestAgentLogout", "RequestAgentAvailable", "RequestAgentNotAvailable" -> in.remove(sent.link());
            default -> {
                // Not about a session.
            }
        }
    }

    void acknowledges(Event.Received ack) {
        Long login = asked.get(ack.link());
        Event.Connecting on = open.get(ack.link());
        if (login != null
                && on != null
                && ack.message().number("referenceId").filter(login::equals).isPresent()) {
            asked.remove(ack.link());
            in.add(ack.link());
            served.add(new Served(on.owner(), on.server()));
        }
    }

    /** The connections of agents to other servers than that. */
    Set<String> elsewhere(String server) {
        Set<String> links = new HashSet<>();
        open.forEach((link, on) -> {
            if (!on.server().equals(server)) {
                links.add(link);
            }
        });
        return links;
    }

    /** Whether an agent who was logged in to that server is logged in to another one. */
    boolean takenOverFrom(String server) {
        return elsewhere(server).stream()
                .filter(in::contains)
                .anyMatch(link -> served.contains(new Served(open.get(link).owner(), server)));
    }
}
