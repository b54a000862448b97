package org.ixntck.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.Event.ScenarioEnded;
import org.ixntck.journal.Event.ScenarioStarted;
import org.ixntck.journal.History;
import org.ixntck.judge.Judgement.OfRequirement;
import org.ixntck.judge.Judgement.OfScenario;
import org.ixntck.judge.Requirement.Level;

/** From the journal of a run to all that is said of it. A pure function: the same journal and catalogue give the same judgement. */
public final class Judge {

    private final Catalogue catalogue;
    private final boolean strict;

    /**
     * A judge.
     *
     * @param strict whether a violated SHOULD decides the run as a MUST does
     */
    public Judge(Catalogue catalogue, boolean strict) {
        this.catalogue = catalogue;
        this.strict = strict;
    }

    /** Judges a run, up to the last entry of its journal. */
    public Judgement judge(History history) {
        Observed observed = observed(history);
        List<Finding> findings = findings(history, observed);
        List<OfScenario> scenarios = scenarios(history, findings);
        List<OfRequirement> requirements = new Requirements(catalogue, history, scenarios, findings).rows();
        RunStarted head = history.header()
                .orElseThrow(
                        () -> new IllegalArgumentException("expected a run-started entry at the head of the journal"));
        Known known = Known.of(head);
        Failures failures = Failures.of(findings, scenarios);
        KnownJudgement knownFailures = new KnownRows(
                        known, catalogue, it -> decides(it.level()), requirements, scenarios, failures)
                .judgement(new KnownEntries(head.knownFailures(), known, history, requirements, scenarios, failures)
                        .all());
        long end = history.entries().get(history.entries().size() - 1).at();
        return new Judgement(
                head,
                conformance(history, requirements, scenarios, knownFailures),
                requirements,
                scenarios,
                knownFailures,
                observed.coverage(),
                end / 1_000_000);
    }

    private Observed observed(History history) {
        Observer observer = new Observer(catalogue);
        history.entries().forEach(observer::accept);
        return observer.end();
    }

    private List<Finding> findings(History history, Observed observed) {
        List<Finding> findings = new ArrayList<>();
        history.bySite().forEach((site, part) -> findings.addAll(expected(new Scene(part, site))));
        findings.addAll(observed.findings());
        return findings;
    }

    /** What the Then steps of the scenarios at a site have asked. */
    private List<Finding> expected(Scene scene) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : scene.history().all(Event.Expected.class)) {
            Expectation expectation = Expectation.of((Event.Expected) entry.event());
            Ruling ruling = expectation.claim().rule(scene);
            String sentence = expectation.sentence(catalogue, scene, ruling);
            findings.add(expectation.finding(ruling, sentence, scene.site(), entry.scenario()));
        }
        return findings;
    }

    private List<OfScenario> scenarios(History history, List<Finding> findings) {
        Map<String, Entry> starts = new LinkedHashMap<>();
        Map<String, Entry> ends = new LinkedHashMap<>();
        Map<String, String> sites = new TreeMap<>();
        for (Entry entry : history.entries()) {
            if (entry.event() instanceof ScenarioStarted) {
                starts.put(entry.scenario(), entry);
            } else if (entry.event() instanceof ScenarioEnded) {
                ends.put(entry.scenario(), entry);
            } else if (entry.event() instanceof Event.SiteOpened) {
                sites.putIfAbsent(entry.scenario(), entry.site());
            }
        }
        List<OfScenario> scenarios = new ArrayList<>();
        starts.forEach((key, start) -> scenarios.add(scenario(
                start,
                Optional.ofNullable(ends.get(key)),
                sites.getOrDefault(key, ""),
                findings.stream().filter(it -> it.scenario().equals(key)).toList())));
        return scenarios;
    }

    private OfScenario scenario(Entry start, Optional<Entry> end, String site, List<Finding> findings) {
        ScenarioStarted started = (ScenarioStarted) start.event();
        Verdict outcome = end.map(entry -> outcome((ScenarioEnded) entry.event(), findings))
                .orElse(Verdict.INCONCLUSIVE);
        Verdict worst = Verdict.worst(
                Stream.concat(Stream.of(outcome), findings.stream().map(Finding::verdict))
                        .toList(),
                Verdict.ERROR);
        // What decides a run speaks before an advisory, whichever was found first.
        String why = findings.stream()
                .filter(finding -> finding.verdict() == worst && worst != Verdict.PASS)
                .min(Comparator.comparing(finding -> !decides(finding)))
                .map(Finding::sentence)
                .orElseGet(() -> end.map(entry -> ((ScenarioEnded) entry.event()).why())
                        .orElse("the run ended before the scenario did"));
        return new OfScenario(
                start.scenario(),
                started.id(),
                started.name(),
                started.attempt(),
                site,
                worst,
                started.requirements(),
                worst == Verdict.PASS ? "" : why,
                end.map(entry -> (entry.at() - start.at()) / 1_000_000).orElse(0L),
                findings);
    }

    /** What the end of a scenario says by itself, whatever was found in it. */
    private static Verdict outcome(ScenarioEnded ended, List<Finding> findings) {
        return switch (ended.outcome()) {
            case COMPLETED -> findings.stream().allMatch(Finding::invariant) ? Verdict.ERROR : Verdict.NOT_APPLICABLE;
            case VIOLATED ->
                findings.stream().anyMatch(Judge::explainsViolation) ? Verdict.NOT_APPLICABLE : Verdict.ERROR;
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

    /** Whether a scenario, however often it was run, did not get to what it judges. */
    private static boolean unreached(History history, List<OfScenario> scenarios) {
        Set<String> keys = history.all(ScenarioEnded.class).stream()
                .filter(entry -> ((ScenarioEnded) entry.event()).outcome() == Event.Outcome.UNREACHED)
                .map(Entry::scenario)
                .collect(Collectors.toSet());
        Map<String, OfScenario> last = new LinkedHashMap<>();
        scenarios.forEach(scenario -> last.put(scenario.id(), scenario));
        return last.values().stream()
                .anyMatch(scenario -> scenario.verdict() == Verdict.INCONCLUSIVE && keys.contains(scenario.key()));
    }

    /** What the vendor's own scenarios come to is for the exit code; the verdict is about the models. */
    private Conformance conformance(
            History history, List<OfRequirement> rows, List<OfScenario> all, KnownJudgement known) {
        List<OfScenario> scenarios = all.stream().filter(it -> !it.own()).toList();
        List<OfRequirement> deciding =
                rows.stream().filter(row -> decides(row.requirement().level())).toList();
        List<Verdict> musts = deciding.stream().map(OfRequirement::verdict).toList();
        Optional<How> how = history.all(Event.RunEnded.class).stream()
                .map(entry -> ((Event.RunEnded) entry.event()).how())
                .findFirst();
        if (deciding.stream()
                .anyMatch(row -> row.verdict() == Verdict.FAIL
                        && !known.requirements().containsKey(row.requirement().id()))) {
            return Conformance.NOT_CONFORMANT;
        }
        if (musts.contains(Verdict.ERROR)
                || how.equals(Optional.of(How.BROKEN))
                || scenarios.stream().anyMatch(it -> it.verdict() == Verdict.ERROR)) {
            return Conformance.ERROR;
        }
        if (!how.equals(Optional.of(How.FINISHED))) {
            return Conformance.INCOMPLETE;
        }
        if (musts.contains(Verdict.INCONCLUSIVE) || unreached(history, scenarios)) {
            return Conformance.INCONCLUSIVE;
        }
        if (musts.contains(Verdict.NOT_TESTED) || scenarios.isEmpty() || history.lifted() > 0) {
            return Conformance.INCOMPLETE;
        }
        return musts.contains(Verdict.FAIL) ? Conformance.CONFORMANT_WITH_KNOWN_FAILURES : Conformance.CONFORMANT;
    }

    private boolean decides(Finding finding) {
        return finding.requirements().stream()
                .anyMatch(id -> decides(catalogue.get(id).level()));
    }

    private boolean decides(Level level) {
        return level == Level.MUST || (strict && level == Level.SHOULD);
    }
}
