package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Role;
import org.ixntck.judge.Scene;

/** LI-04: a relayed status has the media states that the reporting engine sent. Not judged once the agent changed its media itself. */
final class FaithfulRelay implements Invariant {

    private static final String STATUS = "EventCurrentAgentStatus";

    @Override
    public Set<String> requirements() {
        return Set.of("LI-04");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        return scene.history().links(link -> link.role() == Role.AGENT).stream()
                .flatMap(link -> link.received(STATUS).stream().flatMap(entry -> watch(scene, link, entry).stream()));
    }

    private static Optional<Watched> watch(Scene scene, Link link, Entry relayed) {
        boolean changed = link.requests().stream()
                .anyMatch(request ->
                        request.sent().seq() < relayed.seq() && request.name().endsWith("Media"));
        List<Object> sent = sent(scene, link, relayed);
        Object states = History.message(relayed).orElseThrow().attributes().get("mediaStateList");
        if (changed || sent.isEmpty() || states == null) {
            return Optional.empty();
        }
        return Optional.of(
                sent.contains(states)
                        ? Watched.kept("LI-04", relayed)
                        : Watched.broken(
                                "LI-04",
                                "the status on %s to have the media states %s".formatted(link.id(), sent.get(0)),
                                String.valueOf(states),
                                relayed));
    }

    /** What the reporting engine has told that server of that agent so far. */
    private static List<Object> sent(Scene scene, Link link, Entry before) {
        return scene
                .history()
                .links(other -> other.role() == Role.REPORTING && other.server().equals(link.server()))
                .stream()
                .flatMap(other -> other.entries().stream())
                .filter(entry -> entry.seq() < before.seq() && entry.event() instanceof Event.Sent)
                .map(entry -> History.message(entry).orElseThrow())
                .filter(message ->
                        message.name().equals(STATUS) && message.text("agentId").equals(Optional.of(link.owner())))
                .map(Message::attributes)
                .filter(attributes -> attributes.containsKey("mediaStateList"))
                .map(attributes -> attributes.get("mediaStateList"))
                .toList();
    }
}
