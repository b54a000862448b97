package org.ixntck.judge.verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event.ScenarioEnded;
import org.ixntck.journal.Event.ScenarioStarted;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;

/** From findings to one row for each scenario. */
final class ScenarioRows {

    private final RunRecord run;
    private final Findings findings;
    private final Deciding deciding;

    ScenarioRows(RunRecord run, Findings findings, Deciding deciding) {
        this.run = run;
        this.findings = findings;
        this.deciding = deciding;
    }

    List<OfScenario> rows() {
        Map<String, List<Finding>> byScenario =
                findings.all().stream().collect(Collectors.groupingBy(Finding::scenario));
        return run.starts().stream()
                .map(start -> row(start, byScenario.getOrDefault(start.scenario(), List.of())))
                .toList();
    }

    private OfScenario row(Entry start, List<Finding> found) {
        String key = start.scenario();
        ScenarioStarted started = (ScenarioStarted) start.event();
        Verdict outcome = run.ended(key).map(ended -> outcome(ended, found)).orElse(Verdict.INCONCLUSIVE);
        Stream<Verdict> kept = findings.keptIn(key) ? Stream.of(Verdict.PASS) : Stream.of();
        Verdict worst = Verdict.worst(
                Stream.of(Stream.of(outcome), found.stream().map(Finding::verdict), kept)
                        .flatMap(it -> it)
                        .toList(),
                Verdict.ERROR);
        return new OfScenario(
                key,
                started.id(),
                started.name(),
                started.attempt(),
                run.site(key),
                worst,
                started.requirements(),
                worst == Verdict.PASS ? "" : why(key, worst, found),
                run.end(key).map(end -> (end.at() - start.at()) / 1_000_000).orElse(0L),
                found);
    }

    /** What decides a run speaks before an advisory, whichever was found first. */
    private String why(String key, Verdict worst, List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.verdict() == worst)
                .min(Comparator.comparing(finding -> !deciding.decides(finding)))
                .map(Finding::sentence)
                .orElseGet(
                        () -> run.ended(key).map(ScenarioEnded::why).orElse("the run ended before the scenario did"));
    }

    /** What the end of a scenario says by itself, whatever was found in it. */
    private static Verdict outcome(ScenarioEnded ended, List<Finding> findings) {
        return switch (ended.outcome()) {
            case COMPLETED -> findings.stream().allMatch(Finding::invariant) ? Verdict.ERROR : Verdict.NOT_APPLICABLE;
            case VIOLATED ->
                findings.stream().anyMatch(ScenarioRows::explainsViolation) ? Verdict.NOT_APPLICABLE : Verdict.ERROR;
            case UNREACHED -> Verdict.INCONCLUSIVE;
            case NOT_APPLICABLE -> Verdict.NOT_APPLICABLE;
            case NOT_TESTED -> Verdict.NOT_TESTED;
            case BROKEN -> Verdict.ERROR;
        };
    }

    /** What was violated then is violated still, or undecided since the kit found out only later that it had stalled. */
    private static boolean explainsViolation(Finding finding) {
        return !finding.invariant() && (finding.verdict() == Verdict.FAIL || finding.verdict() == Verdict.INCONCLUSIVE);
    }
}
