package org.ixntck.judge.invariant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.Scene;

/** RG-08: an answer repeats the reference id of a request that its connection has sent before. */
final class ReferenceIds implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("RG-08");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        return scene.history().links().stream().flatMap(this::watch);
    }

    private Stream<Watched> watch(Link link) {
        return Stream.concat(link.received("EventAck").stream(), link.received("EventError").stream())
                .flatMap(answer -> watch(link, answer).stream());
    }

    private static Optional<Watched> watch(Link link, Entry answer) {
        Message message = History.message(answer).orElseThrow();
        Optional<Long> reference = message.number("referenceId");
        Set<Long> asked = link.requests().stream()
                .filter(request -> request.sent().seq() < answer.seq())
                .map(request -> request.reference())
                .collect(Collectors.toSet());
        if (reference.filter(asked::contains).isPresent()) {
            return Optional.of(Watched.kept("RG-08", answer));
        }
        if (reference.isEmpty() && message.name().equals("EventError") && saidWithoutReference(link, answer)) {
            return Optional.empty();
        }
        return Optional.of(Watched.broken(
                "RG-08",
                "each answer on %s to repeat the reference id of a request".formatted(link.id()),
                "%s with %s"
                        .formatted(
                                message.name(),
                                reference.map(id -> "reference id " + id).orElse("none")),
                answer));
    }

    /** An EventError without a reference id may answer a message that had none. */
    private static boolean saidWithoutReference(Link link, Entry answer) {
        return link.entries().stream()
                .filter(entry -> entry.seq() < answer.seq() && entry.event() instanceof Event.Sent)
                .map(entry -> History.message(entry).orElseThrow())
                .anyMatch(message -> message.number("referenceId").isEmpty());
    }
}
