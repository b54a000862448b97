package org.ixntck.judge.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ixntck.journal.KnownFailure;
import org.ixntck.judge.known.KnownJudgement.Open;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Verdict;

/** From failures to what of them is known: a requirement or a scenario is covered only if each of its failures is. */
final class KnownRows {

    private final Known known;
    private final Catalogue catalogue;
    private final Predicate<Requirement> decides;
    private final List<OfRequirement> rows;
    private final List<OfScenario> scenarios;
    private final Failures failures;

    /**
     * Reads the failures of a run.
     *
     * @param decides whether a requirement decides the run
     */
    KnownRows(
            Known known,
            Catalogue catalogue,
            Predicate<Requirement> decides,
            List<OfRequirement> rows,
            List<OfScenario> scenarios,
            Failures failures) {
        this.known = known;
        this.catalogue = catalogue;
        this.decides = decides;
        this.rows = rows;
        this.scenarios = scenarios;
        this.failures = failures;
    }

    /** All of it, with what was found of each entry. */
    KnownJudgement judgement(List<OfKnownFailure> entries) {
        return new KnownJudgement(entries, requirements(), scenarios(), open());
    }

    private List<KnownFailure> covering(Finding failure, String requirement) {
        return known.covering(failure, requirement, failures.scenario(failure));
    }

    private Map<String, List<KnownFailure>> requirements() {
        Map<String, List<KnownFailure>> covered = new LinkedHashMap<>();
        Set<String> failed = rows.stream()
                .filter(row -> row.verdict() == Verdict.FAIL)
                .map(row -> row.requirement().id())
                .collect(Collectors.toSet());
        failed.stream().filter(id -> catalogue.get(id).sameAs().isEmpty()).forEach(id -> {
            List<List<KnownFailure>> each = failures.all().stream()
                    .filter(failure -> failure.requirements().contains(id))
                    .map(failure -> covering(failure, id))
                    .toList();
            put(covered, id, each);
        });
        failed.stream().filter(id -> !catalogue.get(id).sameAs().isEmpty()).forEach(id -> {
            List<List<KnownFailure>> each = catalogue.get(id).sameAs().stream()
                    .filter(failed::contains)
                    .map(same -> covered.getOrDefault(same, List.of()))
                    .toList();
            put(covered, id, each);
        });
        return covered;
    }

    private Map<String, List<KnownFailure>> scenarios() {
        Map<String, List<KnownFailure>> covered = new LinkedHashMap<>();
        Map<String, List<Finding>> byScenario =
                failures.all().stream().collect(Collectors.groupingBy(Finding::scenario));
        for (OfScenario scenario : scenarios) {
            List<List<KnownFailure>> each = new ArrayList<>();
            byScenario
                    .getOrDefault(scenario.key(), List.of())
                    .forEach(failure -> deciding(failure).forEach(id -> each.add(covering(failure, id))));
            put(covered, scenario.key(), each);
        }
        return covered;
    }

    /** One failure that is not covered is enough for the whole not to be. */
    private static void put(Map<String, List<KnownFailure>> covered, String key, List<List<KnownFailure>> eachFailure) {
        if (!eachFailure.isEmpty() && eachFailure.stream().noneMatch(List::isEmpty)) {
            covered.put(
                    key, eachFailure.stream().flatMap(List::stream).distinct().toList());
        }
    }

    private List<Open> open() {
        List<Open> open = new ArrayList<>();
        for (Finding failure : failures.all()) {
            deciding(failure).stream()
                    .filter(id -> covering(failure, id).isEmpty())
                    .map(id -> new Open(id, failure))
                    .forEach(open::add);
        }
        return open;
    }

    private List<String> deciding(Finding failure) {
        return failure.charged().stream()
                .filter(id -> id.isEmpty() || decides.test(catalogue.get(id)))
                .toList();
    }
}
