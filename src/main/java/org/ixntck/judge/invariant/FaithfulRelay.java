package org.ixntck.judge.invariant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/**
 * LI-04: a relayed status has media states that a reporting engine has sent to that server for the agent. Not judged once the agent has changed
 * its media itself.
 */
final class FaithfulRelay implements Invariant {

    private static final String STATUS = "EventCurrentAgentStatus";

    /** So many different states of one agent are remembered; with more, nothing is judged. */
    private static final int STATES_MAX = 1_000;

    /** By server and agent. */
    private final Map<String, Map<String, Set<Object>>> sent = new HashMap<>();

    private final Set<Conversation> changed = new HashSet<>();

    @Override
    public List<Watched> accept(Entry entry, Conversation on) {
        if (entry.event() instanceof Event.Sent request) {
            sent(request.message(), on);
        } else if (entry.event() instanceof Event.Ended) {
            changed.remove(on);
        } else if (on.agent()
                && entry.event() instanceof Event.Received received
                && received.message().name().equals(STATUS)) {
            return relayed(entry, received.message(), on);
        }
        return List.of();
    }

    private Map<String, Set<Object>> sentTo(String server) {
        return sent.computeIfAbsent(server, any -> new HashMap<>());
    }

    private void sent(Message message, Conversation on) {
        Object states = message.attributes().get("mediaStateList");
        if (on.agent()) {
            if (message.name().endsWith("Media")) {
                changed.add(on);
            }
        } else if (message.name().equals(STATUS) && states != null) {
            message.text("agentId")
                    .map(agent -> sentTo(on.server()).computeIfAbsent(agent, any -> new LinkedHashSet<>(2)))
                    .filter(some -> some.size() < STATES_MAX)
                    .ifPresent(some -> some.add(states));
        }
    }

    /** The agent that a relayed status is about; it need not be named where there is only one. */
    private static Optional<String> whose(Message message, Conversation on) {
        return message.text("agentId")
                .filter(on::isOf)
                .or(() -> on.agents().size() == 1 ? on.agents().stream().findFirst() : Optional.empty());
    }

    private List<Watched> relayed(Entry entry, Message message, Conversation on) {
        Set<Object> known =
                whose(message, on).map(agent -> sentTo(on.server()).get(agent)).orElse(Set.of());
        Object states = message.attributes().get("mediaStateList");
        if (states == null || known.isEmpty() || known.size() >= STATES_MAX || changed.contains(on)) {
            return List.of();
        }
        return List.of(
                known.contains(states)
                        ? Watched.kept("LI-04", entry)
                        : Watched.broken(
                                "LI-04",
                                "the status on %s to have the media states %s"
                                        .formatted(on.id(), known.iterator().next()),
                                String.valueOf(states),
                                entry));
    }
}
