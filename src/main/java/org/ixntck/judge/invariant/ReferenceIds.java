package org.ixntck.judge.invariant;

import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.Scene;
import org.ixntck.judge.claim.Answers;

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
                .map(answer -> watch(link, answer));
    }

    private static Watched watch(Link link, Entry answer) {
        if (!Answers.strays(link, answer)) {
            return Watched.kept("RG-08", answer);
        }
        Message message = History.message(answer).orElseThrow();
        return Watched.broken(
                "RG-08",
                "each answer on %s to repeat the reference id of a request".formatted(link.id()),
                "%s with %s"
                        .formatted(
                                message.name(),
                                message.number("referenceId")
                                        .map(id -> "reference id " + id)
                                        .orElse("none")),
                answer);
    }
}
