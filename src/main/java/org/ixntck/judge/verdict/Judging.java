package org.ixntck.judge.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.History;
import org.ixntck.journal.SiteHistories;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.Scene;
import org.ixntck.judge.known.Ends;
import org.ixntck.judge.known.KnownJudgement;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.judge.rule.Verdict;

/**
 * Judges a run, entry by entry. Each entry goes to the protocol model and the invariants at once. The entries of a site are kept until it is over, and
 * then its expectations are decided. Memory grows with the open sites and the number of scenarios. Not thread-safe.
 */
public final class Judging {

    private final Catalogue catalogue;
    private final Deciding deciding;
    private final RunRecord run = new RunRecord();
    private final Findings findings;
    private final Observer observer;
    private final SiteHistories sites;
    private final List<Scene> rulesAtTheEnd = new ArrayList<>();

    /** Sites whose expectations wait for what the protocol model says of them. */
    private final Map<String, Scene> waiting = new LinkedHashMap<>();

    private final Map<String, Confirmation> modelSays = new HashMap<>();
    private final Table table = Table.ofTheModels();

    Judging(Catalogue catalogue, boolean strict, Function<BiConsumer<String, History>, SiteHistories> sites) {
        this.catalogue = catalogue;
        this.deciding = new Deciding(catalogue, strict);
        this.findings = new Findings(catalogue);
        this.observer = new Observer(catalogue, SiteHistories.LATE_NANOS, this::observed);
        this.sites = sites.apply(this::over);
    }

    /** Takes the next entry of the journal. */
    public void accept(Entry entry) {
        run.accept(entry);
        observer.accept(entry);
        sites.accept(entry);
    }

    private void observed(ObservedSite site) {
        site.findings().forEach(findings::add);
        modelSays.merge(site.site(), Confirmation.of(site.findings()), Confirmation::and);
        Optional.ofNullable(waiting.remove(site.site())).ifPresent(this::rule);
    }

    /** How servers force agents' states is known only from the whole run. */
    private void over(String site, History history) {
        Scene scene = new Scene(history, site);
        if (scene.asksForForcedStates()) {
            rulesAtTheEnd.add(scene);
        } else if (modelSays.containsKey(site)) {
            rule(scene);
        } else {
            waiting.put(site, scene);
        }
    }

    /** What the Then steps of the scenarios at a site have asked. */
    private void rule(Scene scene) {
        for (Entry entry : scene.history().all(Event.Expected.class)) {
            Expectation expectation = Expectation.of((Event.Expected) entry.event());
            Confirmation model = modelSays.getOrDefault(scene.site(), Confirmation.NOTHING);
            Ruling step = expectation.claim().rule(scene);
            Ruling ruling = run.isOwn(entry.scenario())
                    ? model.unlessOpen(expectation, step)
                    : model.confirmed(expectation, step, table);
            String sentence = expectation.sentence(catalogue, scene, ruling);
            findings.add(expectation.finding(ruling, sentence, scene.site(), entry.scenario()));
        }
    }

    /**
     * The sites at which something was expected after their first entries had been dropped. If there are any, the journal has to be judged once more
     * ({@link Judge#begin(Set)}).
     */
    public Set<String> lost() {
        return sites.lost();
    }

    /**
     * There are no more entries.
     *
     * @throws IllegalArgumentException if the first entry of the run is missing
     */
    public Judgement end() {
        ModelCoverage coverage = observer.end().coverage();
        sites.end();
        waiting.values().forEach(this::rule);
        rulesAtTheEnd.forEach(this::rule);
        List<OfScenario> scenarios = new ScenarioRows(run, findings, deciding).rows();
        List<OfRequirement> requirements = new Requirements(catalogue, run, scenarios, findings).rows();
        KnownJudgement knownFailures = KnownJudgement.of(
                run.head(),
                catalogue,
                it -> deciding.decides(it.level()),
                requirements,
                scenarios,
                findings.all(),
                new Ends(run.how().filter(it -> it == How.FINISHED).isPresent(), run::ended));
        return new Judgement(
                run.head(),
                conformance(requirements, scenarios, knownFailures),
                requirements,
                scenarios,
                knownFailures,
                coverage,
                run.last() / 1_000_000);
    }

    /** What the vendor's own scenarios come to is for the exit code; the verdict is about the models. */
    private Conformance conformance(List<OfRequirement> rows, List<OfScenario> all, KnownJudgement known) {
        List<OfScenario> scenarios = all.stream().filter(it -> !it.own()).toList();
        List<OfRequirement> decisive = rows.stream()
                .filter(row -> deciding.decides(row.requirement().level()))
                .toList();
        List<Verdict> musts = decisive.stream().map(OfRequirement::verdict).toList();
        if (decisive.stream()
                .anyMatch(row -> row.verdict() == Verdict.FAIL
                        && !known.requirements().containsKey(row.requirement().id()))) {
            return Conformance.NOT_CONFORMANT;
        }
        if (musts.contains(Verdict.ERROR)
                || run.how().filter(it -> it == How.BROKEN).isPresent()
                || scenarios.stream().anyMatch(it -> it.verdict() == Verdict.ERROR)) {
            return Conformance.ERROR;
        }
        if (run.how().filter(it -> it == How.FINISHED).isEmpty()) {
            return Conformance.INCOMPLETE;
        }
        if (musts.contains(Verdict.INCONCLUSIVE) || unreached(scenarios)) {
            return Conformance.INCONCLUSIVE;
        }
        if (musts.contains(Verdict.NOT_TESTED) || scenarios.isEmpty() || run.lifted()) {
            return Conformance.INCOMPLETE;
        }
        return musts.contains(Verdict.FAIL) ? Conformance.CONFORMANT_WITH_KNOWN_FAILURES : Conformance.CONFORMANT;
    }

    /** Whether a scenario, however often it was run, did not get to what it judges. */
    private boolean unreached(List<OfScenario> scenarios) {
        Map<String, OfScenario> last = new LinkedHashMap<>();
        scenarios.forEach(scenario -> last.put(scenario.id(), scenario));
        return last.values().stream()
                .anyMatch(scenario -> scenario.verdict() == Verdict.INCONCLUSIVE
                        && run.ended(scenario.key())
                                .filter(ended -> ended.outcome() == Outcome.UNREACHED)
                                .isPresent());
    }
}
