package org.ixntck.report;

import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;

/** The word by which style sheets give a verdict its color: pass, fail, open or none. */
public final class Tone {

    private Tone() {}

    /** Of a run. A list of known failures that is wrong is open, whatever the servers did. */
    public static String of(Judgement judgement) {
        if (judgement.known().wrong() && judgement.conformance() != Conformance.NOT_CONFORMANT) {
            return "open";
        }
        return switch (judgement.conformance()) {
            case CONFORMANT, CONFORMANT_WITH_KNOWN_FAILURES -> "pass";
            case NOT_CONFORMANT -> "fail";
            case ERROR, INCONCLUSIVE, INCOMPLETE -> "open";
        };
    }

    /** Of a scenario or a requirement. */
    static String of(Verdict verdict) {
        return switch (verdict) {
            case FAIL -> "fail";
            case ERROR, INCONCLUSIVE -> "open";
            case PASS, OBSERVED -> "pass";
            case NOT_TESTED, NOT_APPLICABLE -> "none";
        };
    }
}
