package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.History;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.KnownFailure.Kind;
import org.ixntck.journal.KnownFailure.Lines;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Provenance;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.known.KnownJudgement;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.Test;

/** The verdict of a run in which each requirement is judged, and kept unless it says otherwise. */
class ConformanceTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final String SHOULD = "LI-07";

    private final Tale tale = Tale.begin().at(100);

    ConformanceTest() {
        starts("s1", "f#x", "d1");
        tale.loggedIn("agent-1", "A");
        asks("EventAck", CATALOGUE.requirements().stream().map(Requirement::id).toArray(String[]::new));
    }

    private void starts(String key, String id, String site) {
        tale.scenario(key).site(site).happensToAll(new Event.ScenarioStarted(id, id, List.of("LI-01"), 1));
    }

    private ConformanceTest asks(String answer, String... ids) {
        tale.happens(new Expectation(List.of(ids), new Answered("agent-1@A", 2, answer, 500)).event());
        return this;
    }

    /** A login is refused, and a step asks for EventAck. */
    private ConformanceTest violates(String... ids) {
        Line refused = tale.registered("agent-3", "A").logsIn().refuses();
        tale.happens(new Expectation(List.of(ids), new Answered(refused.id(), refused.reference(), "EventAck", 500))
                .event());
        return this;
    }

    /** A registration is answered twice. */
    private ConformanceTest violatesShould() {
        tale.registered("agent-3", "A").acks();
        return asks("EventError", SHOULD);
    }

    private ConformanceTest ends(Outcome outcome) {
        tale.happensToAll(new Event.ScenarioEnded(outcome, "because"));
        return this;
    }

    private Judgement judged() {
        return judged(How.FINISHED, false, Map.of());
    }

    private Judgement judged(How how, boolean strict, Map<String, Object> options, KnownFailure... known) {
        tale.happensToAll(new Event.RunEnded(how, ""));
        List<Entry> entries = new ArrayList<>(tale.history().entries());
        Entry first = entries.get(0);
        Event.RunStarted head = (Event.RunStarted) first.event();
        Event changed = new Event.RunStarted(
                head.kit(),
                head.catalogueRevision(),
                head.catalogueSha256(),
                head.date(),
                options,
                head.terms(),
                new KnownFailures("known.yaml", List.of(known)),
                Provenance.unknown());
        entries.set(0, new Entry(1, first.at(), first.since(), 0, "", "", changed));
        return new Judge(CATALOGUE, strict).judge(History.of(entries));
    }

    private static KnownFailure known(String id) {
        return new KnownFailure(
                Kind.REQUIREMENT, id, "EventError", "because", "Jane", "2027-01-01", true, new Lines(1, 5, 2, 5));
    }

    @Test
    void servers_that_keep_all_conform() {
        Judgement judgement = ends(Outcome.COMPLETED).judged();

        assertThat(judgement.conformance()).isEqualTo(Conformance.CONFORMANT);
        assertThat(judgement.scenarioCounts()).isEqualTo(Map.of(Verdict.PASS, 1L));
        assertThat(judgement.requirementCounts())
                .containsOnlyKeys(Verdict.PASS, Verdict.OBSERVED)
                .containsEntry(
                        Verdict.OBSERVED,
                        CATALOGUE.requirements().stream()
                                .filter(it -> it.level() == Level.INFO)
                                .count());
    }

    @Test
    void a_run_in_which_promises_were_lifted_is_incomplete() {
        Judgement judgement = ends(Outcome.COMPLETED).judged(How.FINISHED, false, Map.of(Event.RunStarted.DEBUG, true));

        assertThat(judgement.conformance()).isEqualTo(Conformance.INCOMPLETE);
    }

    @Test
    void a_run_that_was_interrupted_or_broke_says_so_though_all_was_kept() {
        assertThat(ends(Outcome.COMPLETED)
                        .judged(How.INTERRUPTED, false, Map.of())
                        .conformance())
                .isEqualTo(Conformance.INCOMPLETE);
        assertThat(new ConformanceTest()
                        .ends(Outcome.COMPLETED)
                        .judged(How.BROKEN, false, Map.of())
                        .conformance())
                .isEqualTo(Conformance.ERROR);
    }

    @Test
    void an_advisory_that_is_violated_decides_a_strict_run_only() {
        Judgement lenient = violatesShould().ends(Outcome.VIOLATED).judged();
        Judgement strict =
                new ConformanceTest().violatesShould().ends(Outcome.VIOLATED).judged(How.FINISHED, true, Map.of());

        assertThat(lenient.conformance()).isEqualTo(Conformance.CONFORMANT);
        assertThat(lenient.known().open()).isEmpty();
        assertThat(strict.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(strict.known().open())
                .extracting(KnownJudgement.Open::requirement)
                .containsOnly(SHOULD);
    }

    @Test
    void servers_all_of_whose_failures_are_known_conform_with_them() {
        violates("LI-01").ends(Outcome.VIOLATED);

        assertThat(judged(How.FINISHED, false, Map.of(), known("LI-01")).conformance())
                .isEqualTo(Conformance.CONFORMANT_WITH_KNOWN_FAILURES);
    }

    @Test
    void the_same_fact_is_known_where_all_that_fails_of_it_is() {
        violates("LI-01", "AD-01", "LO-02").ends(Outcome.VIOLATED);
        Judgement half = judged(How.FINISHED, false, Map.of(), known("LI-01"), known("AD-01"));
        Judgement whole = new ConformanceTest()
                .violates("LI-01", "AD-01", "LO-02")
                .ends(Outcome.VIOLATED)
                .judged(How.FINISHED, false, Map.of(), known("LI-01"), known("AD-01"), known("LO-02"));

        assertThat(half.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(half.known().requirements()).containsKey("AD-01").doesNotContainKeys("RP-01", "LO-02");
        assertThat(whole.known().requirements().get("RP-01")).containsExactlyInAnyOrder(known("AD-01"), known("LO-02"));
        assertThat(whole.conformance()).isEqualTo(Conformance.CONFORMANT_WITH_KNOWN_FAILURES);
    }

    @Test
    void what_is_undecided_of_an_advisory_does_not_decide_the_run() {
        tale.agent("agent-2", "A").registers();
        tale.happens(new Expectation(List.of(SHOULD), new Answered("agent-2@A", 1, "EventAck", 500)).event());
        Judgement judgement = ends(Outcome.COMPLETED).judged();

        assertThat(judgement.scenarios()).extracting(OfScenario::verdict).containsExactly(Verdict.INCONCLUSIVE);
        assertThat(judgement.conformance()).isEqualTo(Conformance.CONFORMANT);
    }

    @Test
    void a_violation_that_turns_out_undecided_is_no_error_of_the_kit() {
        tale.agent("agent-2", "A").registers();
        tale.happens(new Expectation(List.of("LI-01"), new Answered("agent-2@A", 1, "EventAck", 500)).event());
        Judgement judgement = ends(Outcome.VIOLATED).judged();

        assertThat(judgement.scenarios()).extracting(OfScenario::verdict).containsExactly(Verdict.INCONCLUSIVE);
        assertThat(judgement.conformance()).isEqualTo(Conformance.INCONCLUSIVE);
    }

    @Test
    void each_scenario_has_its_own_findings_its_site_its_time_and_the_sentence_of_its_worst() {
        tale.happens(new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), false));
        tale.at(350);
        ends(Outcome.COMPLETED);
        starts("s2", "f#y", "d2");
        tale.loggedIn("agent-1", "A");
        asks("EventAck", "LI-01").violates("LI-01");
        tale.at(2500);
        Judgement judgement = ends(Outcome.VIOLATED).judged();

        assertThat(judgement.scenarios()).extracting(OfScenario::verdict).containsExactly(Verdict.PASS, Verdict.FAIL);
        assertThat(judgement.scenarios()).extracting(OfScenario::site).containsExactly("d1", "");
        assertThat(judgement.scenarios()).extracting(OfScenario::millis).containsExactly(250L, 2150L);
        assertThat(judgement.scenarios().get(0).why()).isEmpty();
        assertThat(judgement.scenarios().get(1).why()).startsWith("LI-01: expected EventAck");
        assertThat(judgement.wallMillis()).isEqualTo(2500);
    }

    @Test
    void a_scenario_without_an_end_says_that_the_run_ended_first() {
        Judgement judgement = judged(How.INTERRUPTED, false, Map.of());

        assertThat(judgement.scenarios().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.scenarios().get(0).why()).isEqualTo("the run ended before the scenario did");
        assertThat(judgement.scenarios().get(0).millis()).isZero();
    }

    @Test
    void a_journal_without_its_head_cannot_be_judged() {
        assertThatThrownBy(() -> new Judge(CATALOGUE, false).judge(History.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a run-started entry at the head of the journal");
    }

    @Test
    void where_nothing_failed_nothing_is_known_nor_wrong() {
        assertThat(KnownJudgement.none().wrong()).isFalse();
        assertThat(KnownJudgement.none().open()).isEmpty();
    }
}
