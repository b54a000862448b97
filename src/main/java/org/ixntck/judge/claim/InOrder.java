package org.ixntck.judge.claim;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Ruling;

/**
 * Two messages about an agent come on one connection, the one before the other. That they come at all is judged elsewhere.
 *
 * @param link the connection
 * @param first name of the message that comes first
 * @param second name of the message that comes later
 * @param agent the agent that both are about
 * @param after place of the stimulus
 * @param within milliseconds
 */
public record InOrder(String link, String first, String second, String agent, long after, long within)
        implements Claim {

    @Override
    public String expected(Scene scene) {
        return "%s before %s%s on %s %s"
                .formatted(first, second, Claim.about(agent), link, Claim.within(scene, after, within));
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Window window = scene.window(after, within);
        List<Entry> firsts = Scene.arrivals(path, List.of(first), agent, after);
        List<Entry> seconds = Scene.arrivals(path, List.of(second), agent, after);
        if (firsts.isEmpty() || seconds.isEmpty()) {
            return window.expired() ? Ruling.inconclusive("not both of them") : Ruling.open("not both of them so far");
        }
        Entry one = firsts.get(0);
        Entry two = seconds.get(0);
        return switch (one.order(two)) {
            case BEFORE ->
                Ruling.pass("them after %s and %s".formatted(window.elapsed(one), window.elapsed(two)), one, two);
            case AFTER ->
                Ruling.fail(
                        "%s after %s and %s only after %s"
                                .formatted(second, window.elapsed(two), first, window.elapsed(one)),
                        two,
                        one);
            case UNDECIDED -> Ruling.inconclusive("them together, in an order that cannot be told", one, two);
        };
    }
}
