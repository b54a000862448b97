package org.ixntck.judge.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;

/** From findings to one row for each requirement of the catalogue. */
final class Requirements {

    private final Catalogue catalogue;
    private final List<OfScenario> scenarios;
    private final Map<String, String> names;
    private final Map<String, List<Finding>> counted = new HashMap<>();
    private final Findings findings;
    private final Set<String> uncounted;
    private final RunRecord run;

    Requirements(Catalogue catalogue, RunRecord run, List<OfScenario> scenarios, Findings findings) {
        this.catalogue = catalogue;
        this.run = run;
        this.findings = findings;
        this.scenarios = scenarios;
        this.names = scenarios.stream().collect(Collectors.toMap(OfScenario::key, OfScenario::id));
        this.uncounted = superseded(scenarios);
        // What a vendor writes can show that a requirement is violated, never that it is kept.
        scenarios.stream().filter(OfScenario::own).map(OfScenario::key).forEach(uncounted::add);
        findings.all().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL || !uncounted.contains(finding.scenario()))
                .filter(finding -> !undecidedOutside(finding))
                .forEach(finding -> finding.requirements()
                        .forEach(id -> counted.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(finding)));
    }

    /** What could not be decided before the first scenario began is left to the scenarios. */
    private static boolean undecidedOutside(Finding finding) {
        return finding.scenario().isEmpty() && finding.verdict() == Verdict.INCONCLUSIVE;
    }

    /** The keys of scenarios that were run once more: what was inconclusive the first time is decided by the second. */
    private static Set<String> superseded(List<OfScenario> scenarios) {
        Set<String> again = scenarios.stream()
                .filter(scenario -> scenario.attempt() > 1)
                .map(OfScenario::id)
                .collect(Collectors.toSet());
        return scenarios.stream()
                .filter(scenario -> scenario.attempt() == 1 && again.contains(scenario.id()))
                .map(OfScenario::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<OfRequirement> rows() {
        Map<String, OfRequirement> rows = new LinkedHashMap<>();
        for (Requirement requirement : catalogue.requirements()) {
            if (requirement.sameAs().isEmpty()) {
                rows.put(requirement.id(), row(requirement));
            }
        }
        return catalogue.requirements().stream()
                .map(requirement -> requirement.sameAs().isEmpty()
                        ? rows.get(requirement.id())
                        : same(
                                requirement,
                                requirement.sameAs().stream().map(rows::get).toList()))
                .toList();
    }

    private OfRequirement row(Requirement requirement) {
        List<Finding> mine = counted.getOrDefault(requirement.id(), List.of());
        long kept = findings.kept(requirement.id(), scenario -> !uncounted.contains(scenario));
        List<OfScenario> citing = scenarios.stream()
                .filter(scenario -> scenario.own()
                        ? mine.stream().anyMatch(it -> it.scenario().equals(scenario.key()))
                        : scenario.requirements().contains(requirement.id()))
                .toList();
        List<String> ids = citing.stream().map(OfScenario::id).distinct().toList();
        if (mine.isEmpty() && kept == 0) {
            return unasked(requirement, citing, ids);
        }
        if (requirement.level() == Level.INFO) {
            String seen =
                    mine.stream().map(Finding::sentence).distinct().limit(8).collect(Collectors.joining("; "));
            return new OfRequirement(requirement, Verdict.OBSERVED, ids, seen);
        }
        Verdict found = Verdict.worst(mine.stream().map(Finding::verdict).toList(), Verdict.NOT_TESTED);
        Verdict verdict =
                kept == 0 ? found : mine.isEmpty() ? Verdict.PASS : Verdict.worst(List.of(found, Verdict.PASS), found);
        return new OfRequirement(requirement, verdict, ids, why(verdict, mine, kept));
    }

    /** What a scenario asked speaks before what was seen by the way; and the same scenario speaks each time, whichever was first. */
    private String why(Verdict verdict, List<Finding> mine, long kept) {
        if (verdict == Verdict.PASS) {
            long asked =
                    mine.stream().filter(it -> it.verdict() == Verdict.PASS).count();
            return "judged by %d expectations and watched at %d sites".formatted(asked, kept);
        }
        return mine.stream()
                .filter(finding -> finding.verdict() == verdict)
                .min(Comparator.comparing(Finding::invariant)
                        .thenComparing(finding -> names.getOrDefault(finding.scenario(), "")))
                .map(Finding::sentence)
                .orElseThrow();
    }

    /** Nothing was found of it: the scenarios that cite it say why. */
    private OfRequirement unasked(Requirement requirement, List<OfScenario> citing, List<String> ids) {
        List<Event.ScenarioEnded> how = new ArrayList<>();
        citing.forEach(scenario -> run.ended(scenario.key()).ifPresent(how::add));
        for (Outcome outcome : List.of(Outcome.BROKEN, Outcome.UNREACHED, Outcome.NOT_TESTED, Outcome.NOT_APPLICABLE)) {
            for (Event.ScenarioEnded end : how) {
                if (end.outcome() == outcome) {
                    return new OfRequirement(requirement, verdict(requirement, outcome), ids, end.why());
                }
            }
        }
        String why = citing.isEmpty() ? OfRequirement.NOT_RUN : "the scenarios that judge it did not get so far";
        return new OfRequirement(requirement, Verdict.NOT_TESTED, ids, why);
    }

    private static Verdict verdict(Requirement requirement, Outcome outcome) {
        return switch (outcome) {
            case BROKEN -> Verdict.ERROR;
            case UNREACHED -> requirement.level() == Level.INFO ? Verdict.NOT_TESTED : Verdict.INCONCLUSIVE;
            case NOT_APPLICABLE -> requirement.level() == Level.INFO ? Verdict.NOT_TESTED : Verdict.NOT_APPLICABLE;
            default -> Verdict.NOT_TESTED;
        };
    }

    /** The same fact seen from another page has the verdict of what it is the same as. */
    private static OfRequirement same(Requirement requirement, List<OfRequirement> rows) {
        Verdict verdict =
                Verdict.worst(rows.stream().map(OfRequirement::verdict).toList(), Verdict.NOT_TESTED);
        List<String> scenarios = rows.stream()
                .flatMap(row -> row.scenarios().stream())
                .distinct()
                .toList();
        return new OfRequirement(
                requirement, verdict, scenarios, "the same as " + String.join(", ", requirement.sameAs()));
    }
}
