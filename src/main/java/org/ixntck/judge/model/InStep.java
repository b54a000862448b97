package org.ixntck.judge.model;

import java.util.Optional;
import org.ixntck.journal.Entry;

/**
 * Whether a reporting engine knows where an agent is, once nothing can be open any more: AD-11 and AD-13 for an agent who is logged in, LO-03 for
 * one who is not. It is determined only for an engine that has been registered since before the agent's first login, on a server that nobody has
 * stopped or halted, and not for agents with two live sessions.
 */
final class InStep {

    private final Strand strand;
    private final Life life;
    private final boolean in;

    /**
     * A comparison.
     *
     * @param in whether the agent is logged in, as all explanations have it
     */
    InStep(Strand strand, Life life, boolean in) {
        this.strand = strand;
        this.life = life;
        this.in = in;
    }

    /** Compares this with the last report to the engine. Where something was charged before, what follows from it is not charged again. */
    void compare(Connection engine, Entry now) {
        boolean determined = strand.facts().lastLogin().isPresent()
                && engine.open()
                && life.down().isEmpty()
                && !life.severalEngines(now.seq());
        Tally tally = life.site().tally();
        if (!determined) {
            return;
        }
        if (strand.in(engine) == in) {
            tally.kept(requirement(), now);
        } else if (tally.count() == 0) {
            tally.found(
                    new Outcome(requirement(), Outcome.Result.BROKEN, expected(engine), saw(), now, Optional.empty()));
        }
    }

    private String requirement() {
        if (!in) {
            return "LO-03";
        }
        return strand.facts().lost().isPresent() ? "AD-11" : "AD-13";
    }

    private String expected(Connection engine) {
        return "the last report about %s on %s to be %s, since the agent %s"
                .formatted(
                        strand.agent(),
                        engine.id(),
                        in ? "EventAgentLogin" : "EventAgentLogout",
                        in ? "is logged in" : "has no session any more");
    }

    private String saw() {
        return in ? "no EventAgentLogin since the last EventAgentLogout" : "no EventAgentLogout since EventAgentLogin";
    }
}
