package org.ixntck.judge.model;

import java.util.Optional;
import org.ixntck.journal.Entry;

/**
 * One thing that was found: a debt paid, a prohibition waited out, a requirement broken, or one that a stall leaves undecided.
 *
 * @param requirement whom it concerns
 * @param result what was found
 * @param expected a clause that completes "expected ..."; empty where it was kept
 * @param saw a clause that completes "saw ..."; empty where it was kept
 * @param at the entry that shows it
 * @param row the row of the table that it visits
 */
public record Outcome(String requirement, Result result, String expected, String saw, Entry at, Optional<String> row) {

    /** What was found. */
    public enum Result {
        KEPT,
        BROKEN,
        UNDECIDED
    }

    /** The same with a further clause on what was seen. */
    Outcome saying(String clause) {
        return result == Result.BROKEN ? new Outcome(requirement, result, expected, saw + clause, at, row) : this;
    }

    /** The same, if too much was open for it to be certain. */
    Outcome undecided() {
        return result == Result.BROKEN ? new Outcome(requirement, Result.UNDECIDED, expected, saw, at, row) : this;
    }
}
