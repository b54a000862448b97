package org.ixntck.judge.verdict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.judge.rule.Verdict;

/**
 * What the protocol model and the invariants about content have found at a site. They judge whatever happens, also what a step asks for, and decide
 * where the two differ: a step fails a requirement only if they find it broken, or something else at a site where they leave nothing open, or if
 * nothing but such a step can show it ({@link Table#onlyAStepShows}).
 *
 * @param undecided ids of the requirements that may be broken
 * @param broken ids of those that are
 */
record Confirmation(Set<String> undecided, Set<String> broken) {

    static final Confirmation NOTHING = new Confirmation(Set.of(), Set.of());

    private static final String STALLED = ", which may be the doing of the kit or its machine";
    private static final String NOT_BROKEN = ", in which the protocol model finds nothing broken";

    static Confirmation of(List<Finding> findings) {
        return new Confirmation(with(Verdict.INCONCLUSIVE, findings), with(Verdict.FAIL, findings));
    }

    private static Set<String> with(Verdict verdict, List<Finding> findings) {
        Set<String> ids = new TreeSet<>();
        findings.stream().filter(it -> it.verdict() == verdict).forEach(it -> ids.addAll(it.requirements()));
        return ids;
    }

    Confirmation and(Confirmation other) {
        return new Confirmation(both(undecided, other.undecided), both(broken, other.broken));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** What a step found, unless the model does not bear it out. What a step asks without citing anything only that step judges. */
    Ruling confirmed(Expectation expectation, Ruling ruling, Table table) {
        Ruling decided = unlessOpen(expectation, ruling);
        List<String> cited = expectation.requirements();
        boolean alone = cited.isEmpty()
                || cited.stream().anyMatch(broken::contains)
                || cited.stream().anyMatch(id -> table.onlyAStepShows(id, expectation.kind()));
        boolean borneOut = !broken.isEmpty() && undecided.isEmpty();
        return decided.verdict() != Verdict.FAIL || alone || borneOut
                ? decided
                : inconclusive(ruling, undecided.isEmpty() ? NOT_BROKEN : STALLED);
    }

    /** What a step found, unless the model leaves open whether it is broken. A vendor's own scenario may expect what the model does not know. */
    Ruling unlessOpen(Expectation expectation, Ruling ruling) {
        List<String> cited = expectation.requirements();
        boolean open =
                cited.stream().anyMatch(undecided::contains) && cited.stream().noneMatch(broken::contains);
        return ruling.verdict() == Verdict.FAIL && open ? inconclusive(ruling, STALLED) : ruling;
    }

    private static Ruling inconclusive(Ruling ruling, String clause) {
        return new Ruling(ruling.state(), Verdict.INCONCLUSIVE, ruling.saw() + clause, ruling.evidence());
    }
}
