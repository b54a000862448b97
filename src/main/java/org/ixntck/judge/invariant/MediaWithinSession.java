package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/**
 * RP-09: media are added and removed between the login and the logout of their agent (feature media). Not judged while another session of the
 * agent may stand that no login has shown.
 */
final class MediaWithinSession implements Invariant {

    private static final Set<String> EVENTS = Set.of("EventMediaAdded", "EventMediaRemoved");

    private final Told told;

    MediaWithinSession(Told told) {
        this.told = told;
    }

    @Override
    public List<Watched> accept(Entry entry, Conversation on) {
        if (on.agent()
                || !(entry.event() instanceof Event.Received received)
                || !EVENTS.contains(received.message().name())) {
            return List.of();
        }
        Message message = received.message();
        return told.of(on, message)
                .filter(agent -> agent.loggedIn() || agent.asked().none())
                .map(agent -> List.of(agent.loggedIn() ? Watched.kept("RP-09", entry) : broken(entry, message, on)))
                .orElse(List.of());
    }

    private static Watched broken(Entry entry, Message message, Conversation on) {
        return Watched.broken(
                "RP-09",
                "%s for %s on %s between its login and its logout"
                        .formatted(message.name(), message.text("agentId").orElse(""), on.id()),
                "it after the logout",
                entry);
    }
}
