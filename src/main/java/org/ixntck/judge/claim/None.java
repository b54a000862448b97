package org.ixntck.judge.claim;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.ForcedStates;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Ruling;

/**
 * No message of these names comes in the window, on a connection that is alive throughout.
 *
 * @param link the connection on which none may come
 * @param messages their names
 * @param agent the agent that they would be about; empty for any
 * @param after place of the stimulus
 * @param within milliseconds
 */
public record None(String link, List<String> messages, String agent, long after, long within) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "no %s%s on %s %s"
                .formatted(
                        String.join(" and no ", messages),
                        Claim.about(agent),
                        link,
                        Claim.within(scene, after, within));
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Window window = scene.window(after, within);
        for (Entry entry : Scene.arrivals(path, messages, agent, after)) {
            String whose = agent.isEmpty() ? path.owner() : agent;
            if (window.mayHold(entry) && !ofNextAct(scene, whose, window, entry)) {
                if (UnansweredPolls.mayHaveLost(scene, whose, path.server(), entry)) {
                    return Ruling.inconclusive("one, " + UnansweredPolls.SAID, entry);
                }
                String saw = "one after " + window.elapsed(entry);
                return forcedByReturn(scene, entry) ? forced(scene, saw, entry) : Ruling.fail(saw, entry);
            }
        }
        if (path.ended().filter(window::mayHold).isPresent()) {
            return Ruling.inconclusive(
                    "none, but %s ended after %s, so that none could come"
                            .formatted(link, window.elapsed(path.ended().get())),
                    path.ended().get());
        }
        return Claim.proofOfSilence(scene, link, window)
                .map(sign -> Ruling.pass("none, and a sign of life on the same connection afterwards", sign))
                .orElseGet(() -> Ruling.open("none so far, and no sign of life on the same connection afterwards"));
    }

    private boolean forcedByReturn(Scene scene, Entry entry) {
        return History.message(entry).orElseThrow().name().equals(Scene.FORCED)
                && scene.history().all(Event.Controlled.class).stream()
                        .anyMatch(control -> control.seq() <= after
                                && ((Event.Controlled) control.event())
                                        .control()
                                        .equals("start"));
    }

    /**
     * A server may force agent states at any time. SR-05 is only about what the return of another server brings about, and a single time
     * proves no cause.
     */
    private static Ruling forced(Scene scene, String saw, Entry entry) {
        ForcedStates forced = scene.history().forcedStates();
        if (forced.unprompted() > 0) {
            return Ruling.notApplicable(saw + ", but the servers force agent states without a return too", entry);
        }
        return forced.afterReturns() > 1
                ? Ruling.fail(saw, entry)
                : Ruling.inconclusive(saw + ", once in the whole run, which may be chance", entry);
    }

    /** Whether the message belongs to the next step: a stall that is noticed late extends the window into that step. */
    private boolean ofNextAct(Scene scene, String whose, Window window, Entry entry) {
        return !window.inTime(entry)
                && scene.nextAct(whose, scene.link(link).server(), after)
                        .filter(act -> act.seq() < entry.seq())
                        .isPresent();
    }

    @Override
    public Optional<Life> life(Scene scene) {
        return Optional.of(new Life(link, scene.window(after, within).end()));
    }
}
