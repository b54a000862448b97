package org.ixntck.judge.verdict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.judge.rule.Verdict;

/**
 * Requirements of which the protocol model says that they may be broken at a site, or may not, and which it does not find broken there. Where the
 * model and a step judge the same thing, the model decides: the step cannot fail such a requirement.
 *
 * @param ids of the requirements that may be broken
 * @param broken of those that are
 */
record Undecided(Set<String> ids, Set<String> broken) {

    static final Undecided NOTHING = new Undecided(Set.of(), Set.of());

    static Undecided of(List<Finding> findings) {
        return new Undecided(with(Verdict.INCONCLUSIVE, findings), with(Verdict.FAIL, findings));
    }

    private static Set<String> with(Verdict verdict, List<Finding> findings) {
        Set<String> ids = new TreeSet<>();
        findings.stream().filter(it -> it.verdict() == verdict).forEach(it -> ids.addAll(it.requirements()));
        return ids;
    }

    Undecided and(Undecided other) {
        return new Undecided(both(ids, other.ids), both(broken, other.broken));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** What a step found, unless the model leaves it open. */
    Ruling overrule(List<String> requirements, Ruling ruling) {
        boolean open = ruling.verdict() == Verdict.FAIL
                && requirements.stream().anyMatch(ids::contains)
                && requirements.stream().noneMatch(broken::contains);
        return open
                ? new Ruling(
                        ruling.state(),
                        Verdict.INCONCLUSIVE,
                        ruling.saw() + ", which may be the doing of the kit or its machine",
                        ruling.evidence())
                : ruling;
    }
}
