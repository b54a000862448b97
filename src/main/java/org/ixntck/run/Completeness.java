package org.ixntck.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.plan.FeatureException;
import org.ixntck.plan.Features;
import org.ixntck.plan.Planned;

/**
 * Whether a run has every scenario that this kit plans for its options exactly once.
 *
 * @param features the digest of the features of this kit, in hexadecimal
 * @param missing ids of the planned scenarios that the run lacks
 * @param wrong a sentence on what is wrong; empty if the run is complete
 * @param unlike a sentence on a scenario that expected something else than its steps say; empty if there is none
 */
public record Completeness(String features, Set<String> missing, Optional<String> wrong, Optional<String> unlike) {

    public Completeness {
        missing = Set.copyOf(missing);
    }

    /**
     * Compares a judged run with the plan of this kit.
     *
     * @param steps what its scenarios expected
     */
    public static Completeness of(Judgement judgement, StepAgreement steps) {
        Features features = bundled();
        List<String> only = judgement.head().options().get("only") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        Set<String> planned = planned(features.scenarios(), only);
        Map<String, List<OfScenario>> there = judgement.scenarios().stream()
                .filter(scenario -> !scenario.own())
                .collect(Collectors.groupingBy(OfScenario::id, TreeMap::new, Collectors.toList()));
        Set<String> missing = new TreeSet<>(planned);
        missing.removeAll(there.keySet());
        return new Completeness(features.sha256(), missing, wrong(planned, missing, there), steps.difference(features));
    }

    private static Set<String> planned(List<Planned> all, List<String> only) {
        if (only.isEmpty()) {
            return all.stream().map(Planned::id).collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> planned = new TreeSet<>();
        for (String value : only) {
            try {
                Selection.of(all, Catalogue.bundled(), List.of(value))
                        .scenarios()
                        .forEach(scenario -> planned.add(scenario.id()));
            } catch (RunException e) {
                // It names a scenario of the vendor's own, or one of another kit.
            }
        }
        return planned;
    }

    private static Features bundled() {
        try {
            return Features.bundled();
        } catch (FeatureException e) {
            throw new IllegalStateException("the kit's own features are damaged", e);
        }
    }

    private static Optional<String> wrong(
            Set<String> planned, Set<String> missing, Map<String, List<OfScenario>> there) {
        if (!missing.isEmpty()) {
            return Optional.of("expected every planned scenario once, saw %d of %d: '%s' is missing"
                    .formatted(planned.size() - missing.size(), planned.size(), new TreeSet<>(missing).first()));
        }
        for (Map.Entry<String, List<OfScenario>> scenario : there.entrySet()) {
            List<OfScenario> runs = scenario.getValue();
            boolean once = runs.size() == 1 && runs.get(0).attempt() == 1;
            // Only what is inconclusive is run once more. A failure counts in any case, but an error would be hidden by
            // it.
            boolean onceMore = runs.size() == 2
                    && runs.get(0).attempt() == 1
                    && runs.get(0).verdict() != Verdict.ERROR
                    && runs.get(1).attempt() == 2;
            if (!planned.contains(scenario.getKey()) || !once && !onceMore) {
                return Optional.of("expected every planned scenario once, saw '%s' %s"
                        .formatted(
                                scenario.getKey(),
                                planned.contains(scenario.getKey())
                                        ? runs.size() + " times"
                                        : "which was not planned"));
            }
        }
        return Optional.empty();
    }
}
