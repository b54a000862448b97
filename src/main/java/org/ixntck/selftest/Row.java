package org.ixntck.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.judge.rule.Catalogue;

/**
 * One defect: the expected verdicts and the actual ones.
 *
 * @param defect its name
 * @param expected the expectation in the reviewed file
 * @param judged the actual verdicts; empty if the run gave none
 */
public record Row(String defect, Expected expected, Optional<Judged> judged) {

    /** Whether the requirement that names the defect failed, for the expected reason. */
    public boolean caught() {
        return judged.map(it -> it.failed().get(expected.breaks()))
                .filter(expected::isReasonOf)
                .isPresent();
    }

    /**
     * Whether the only differences are expected failures that are inconclusive. An unexpected failure is never left to a second attempt.
     */
    public boolean undecided(Catalogue catalogue) {
        Set<String> missing = new TreeSet<>(expected.also());
        missing.add(expected.breaks());
        missing.removeAll(judged.map(it -> it.failed().keySet()).orElse(Set.of()));
        return !missing.isEmpty()
                && differences(catalogue).size() == missing.size()
                && judged.filter(it -> it.undecided().containsAll(missing)).isPresent();
    }

    /** The requirements that failed in addition to the one that the defect breaks, without those that only repeat another. */
    public Set<String> others(Catalogue catalogue) {
        Set<String> others =
                new TreeSet<>(judged.map(it -> it.failed().keySet()).orElse(Set.of()));
        others.remove(expected.breaks());
        others.removeIf(id -> !catalogue.get(id).sameAs().isEmpty());
        return others;
    }

    /** A sentence for each difference from the reviewed file. */
    public List<String> differences(Catalogue catalogue) {
        if (judged.isEmpty()) {
            return List.of("%s: expected a verdict; the run gave none".formatted(defect));
        }
        List<String> differences = new ArrayList<>();
        String why = judged.get().failed().get(expected.breaks());
        if (why == null) {
            differences.add("%s: expected %s to fail; it did not".formatted(defect, expected.breaks()));
        } else if (!expected.isReasonOf(why)) {
            differences.add("%s: expected %s to fail with '%s'; it failed with: %s"
                    .formatted(defect, expected.breaks(), expected.reason(), why));
        }
        Set<String> others = others(catalogue);
        for (String id : others) {
            if (!expected.also().contains(id) && !expected.perhaps().contains(id)) {
                differences.add("%s: expected nothing else to fail; saw %s"
                        .formatted(defect, judged.get().failed().get(id)));
            }
        }
        for (String id : new TreeSet<>(expected.also())) {
            if (!others.contains(id)) {
                differences.add("%s: expected %s to fail too; it did not".formatted(defect, id));
            }
        }
        return differences;
    }
}
