package org.ixntck.judge.claim;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Ruling;

/**
 * At least one message of that name comes in time.
 *
 * @param link the connection on which it has to come
 * @param message its name
 * @param agent the agent that it is about; empty for any
 * @param after place of the stimulus
 * @param within milliseconds
 */
public record Arrives(String link, String message, String agent, long after, long within) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "%s%s on %s %s".formatted(message, Claim.about(agent), link, Claim.within(scene, after, within));
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
        if (window.inTime(first)) {
            return Ruling.pass("one after " + window.elapsed(first), first);
        }
        return window.late(first)
                ? Ruling.fail("the first one only after " + window.elapsed(first), first)
                : Ruling.inconclusive("one after %s, %s".formatted(window.elapsed(first), Window.STALLED), first);
    }
}
