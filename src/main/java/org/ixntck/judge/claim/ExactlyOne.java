package org.ixntck.judge.claim;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Ruling;

/**
 * One message of that name about that agent comes in time, and no second one before the kit acts on the agent or the server again.
 *
 * @param link the connection on which it has to come
 * @param message its name
 * @param agent the agent that it is about
 * @param after place of the stimulus
 * @param within milliseconds
 */
public record ExactlyOne(String link, String message, String agent, long after, long within) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "exactly one %s%s on %s %s"
                .formatted(message, Claim.about(agent), link, Claim.within(scene, after, within));
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Window window = scene.window(after, within);
        List<Entry> found = Scene.arrivals(path, List.of(message), agent, after);
        if (found.isEmpty()) {
            return Absence.missing(scene, path, message, agent, window, after);
        }
        Entry first = found.get(0);
        Optional<Entry> next = scene.nextAct(agent, path.server(), after);
        List<Entry> counted = found.stream()
                .filter(entry -> next.isEmpty() || entry.seq() < next.get().seq())
                .toList();
        if (window.late(first)) {
            return Ruling.fail("the first one only after " + window.elapsed(first), first);
        }
        if (counted.isEmpty()) {
            return Ruling.inconclusive("the first one only after the agent or the server was acted on again", first);
        }
        if (counted.size() > 1) {
            Entry second = counted.get(1);
            return Ruling.fail(
                    "%d of them, after %s and after %s"
                            .formatted(counted.size(), window.elapsed(first), window.elapsed(second)),
                    first,
                    second);
        }
        if (!window.inTime(first)) {
            return Ruling.inconclusive("one after %s, %s".formatted(window.elapsed(first), Window.STALLED), first);
        }
        String saw = "one after " + window.elapsed(first);
        if (next.isPresent() || Claim.proofOfSilence(scene, link, window).isPresent()) {
            return Ruling.pass(saw, first);
        }
        return path.ended().isPresent() && window.over()
                ? Ruling.inconclusive(
                        saw + ", and then the connection ended, so that a second one could not come", first)
                : Ruling.met(saw, first);
    }

    @Override
    public Optional<Life> life(Scene scene) {
        return Optional.of(new Life(link, scene.window(after, within).end()));
    }
}
