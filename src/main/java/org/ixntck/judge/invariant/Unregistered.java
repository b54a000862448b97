package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.judge.Excuse;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Window;
import org.ixntck.judge.claim.Answers;

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
                .flatMap(link -> watch(scene, sessions.downfall(link, 0), link));
    }

    private static Stream<Watched> watch(Scene scene, Optional<Entry> downfall, Link link) {
        List<Watched> watched = new ArrayList<>();
        List<Entry> errors = link.received("EventError");
        Optional<Entry> ended = link.ended().filter(entry -> link.endedByServer());
        ended.filter(end -> !excused(downfall, link, end))
                .map(end -> errors.isEmpty() ? untold(scene, link, end) : Watched.kept("RG-05", end))
                .ifPresent(watched::add);
        if (!errors.isEmpty()) {
            timeout(scene, downfall, link, errors.get(errors.size() - 1)).ifPresent(watched::add);
        }
        return watched.stream();
    }

    private static Watched untold(Scene scene, Link link, Entry end) {
        String expected = "EventError on %s before the server ends it".formatted(link.id());
        String saw = "the end without one";
        return Excuse.cutOff(scene, link)
                ? Watched.undecided("RG-05", expected, saw + ", " + Excuse.STALLED, end)
                : Watched.broken("RG-05", expected, saw, end);
    }

    /** A server that is being ended, or whose timeout expired while a hesitating client was about to say its first word. */
    private static boolean excused(Optional<Entry> downfall, Link link, Entry end) {
        Entry first = link.requests().get(0).sent();
        return downfall.filter(entry -> entry.seq() < end.seq()).isPresent()
                || (link.received().isEmpty() && Answers.hesitated(link, first));
    }

    private static Optional<Watched> timeout(Scene scene, Optional<Entry> downfall, Link link, Entry last) {
        Window window =
                Window.after(scene.history(), last, scene.history().terms().nanos("registration-timeout"));
        String expected =
                "the server to end %s within the registration timeout after its last EventError".formatted(link.id());
        boolean byKit = link.fault().filter(window::mayHold).isPresent()
                || link.ended()
                        .filter(entry -> window.mayHold(entry) && !link.endedByServer())
                        .isPresent();
        if (byKit || downfall.filter(window::mayHold).isPresent()) {
            return Optional.empty();
        }
        if (link.ended().filter(window::mayHold).isEmpty()) {
            return window.expired()
                    ? Optional.of(Watched.broken("RG-04", expected, "it still open", last))
                    : Optional.empty();
        }
        Entry end = link.ended().get();
        return window.inTime(end) ? Optional.of(Watched.kept("RG-04", end)) : Optional.empty();
    }
}
