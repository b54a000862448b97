package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Window;

/** A client that does not register is told so, and is disconnected when the timeout expires: RG-05, RG-04. */
final class Unregistered implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("RG-04", "RG-05");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        return scene
                .history()
                .links(link -> link.registered().isEmpty() && !link.requests().isEmpty())
                .stream()
                .filter(link -> sessions.downfall(link, 0).isEmpty())
                .flatMap(link -> watch(scene, link));
    }

    private static Stream<Watched> watch(Scene scene, Link link) {
        List<Watched> watched = new ArrayList<>();
        List<Entry> errors = link.received("EventError");
        if (link.endedByServer()) {
            Entry end = link.ended().orElseThrow();
            watched.add(
                    errors.isEmpty()
                            ? Watched.broken(
                                    "RG-05",
                                    "EventError on %s before the server ends it".formatted(link.id()),
                                    "the end without one",
                                    end)
                            : Watched.kept("RG-05", end));
        }
        if (!errors.isEmpty()) {
            timeout(scene, link, errors.get(errors.size() - 1)).ifPresent(watched::add);
        }
        return watched.stream();
    }

    private static Optional<Watched> timeout(Scene scene, Link link, Entry last) {
        Window window =
                Window.after(scene.history(), last, scene.history().terms().nanos("registration-timeout"));
        String expected =
                "the server to end %s within the registration timeout after its last EventError".formatted(link.id());
        boolean byKit = link.fault().isPresent() || (link.ended().isPresent() && !link.endedByServer());
        if (byKit) {
            return Optional.empty();
        }
        if (link.ended().isEmpty()) {
            return window.over()
                    ? Optional.of(Watched.broken("RG-04", expected, "it still open", last))
                    : Optional.empty();
        }
        Entry end = link.ended().get();
        if (window.late(end)) {
            return Optional.of(Watched.broken("RG-04", expected, "its end after " + window.elapsed(end), end));
        }
        return window.inTime(end) ? Optional.of(Watched.kept("RG-04", end)) : Optional.empty();
    }
}
