package org.ixntck.judge.invariant;

import org.ixntck.journal.Entry;
import org.ixntck.judge.rule.Verdict;

/**
 * One time that an invariant could have been broken.
 *
 * @param requirement whom it concerns
 * @param verdict PASS, FAIL, INCONCLUSIVE or NOT_APPLICABLE
 * @param expected a clause that completes "expected ..."
 * @param saw a clause that completes "saw ..."
 * @param at the entry that shows it
 */
public record Watched(String requirement, Verdict verdict, String expected, String saw, Entry at) {

    static Watched kept(String requirement, Entry at) {
        return new Watched(requirement, Verdict.PASS, "", "", at);
    }

    static Watched broken(String requirement, String expected, String saw, Entry at) {
        return new Watched(requirement, Verdict.FAIL, expected, saw, at);
    }

    /** There was the occasion, but what the requirement speaks of is optional and did not come. */
    static Watched notApplicable(String requirement, String expected, String saw, Entry at) {
        return new Watched(requirement, Verdict.NOT_APPLICABLE, expected, saw, at);
    }
}
