package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/**
 * What an agent application is sent is about its own agent: RP-05 for logins and logouts, RP-08 for the status. Events about its own agent are
 * tolerated.
 */
final class OwnEventsOnly implements Invariant {

    private static final Map<String, String> REQUIREMENTS =
            Map.of("EventAgentLogin", "RP-05", "EventAgentLogout", "RP-05", "EventCurrentAgentStatus", "RP-08");

    @Override
    public List<Watched> accept(Entry entry, Conversation on) {
        if (!on.agent() || !(entry.event() instanceof Event.Received received)) {
            return List.of();
        }
        Message message = received.message();
        Optional<String> named = message.text("agentId");
        Optional<String> requirement = Optional.ofNullable(REQUIREMENTS.get(message.name()));
        if (named.isEmpty() || requirement.isEmpty()) {
            return List.of();
        }
        return List.of(
                on.isOf(named.get())
                        ? Watched.kept(requirement.get(), entry)
                        : Watched.broken(
                                requirement.get(),
                                "no %s of another agent on %s".formatted(message.name(), on.id()),
                                "one of " + named.get(),
                                entry));
    }
}
