package org.ixntck.judge.rule;

import java.util.Collection;
import java.util.Comparator;

/** What was found of an expectation, an invariant, a scenario or a requirement; the worst first. */
public enum Verdict {
    FAIL,
    /** The kit, the adapter or the machine failed. */
    ERROR,
    INCONCLUSIVE,
    /** The adapter lacks a control, or it was not asked for. */
    NOT_TESTED,
    /** Shows its evidence. */
    PASS,
    /** What the models leave open was observed and is reported. */
    OBSERVED,
    /** An optional feature or a policy that is not declared, or what the catalogue leaves open. */
    NOT_APPLICABLE;

    /** The worst of several; the fallback where there is none. */
    public static Verdict worst(Collection<Verdict> verdicts, Verdict fallback) {
        return verdicts.stream().min(Comparator.naturalOrder()).orElse(fallback);
    }
}
