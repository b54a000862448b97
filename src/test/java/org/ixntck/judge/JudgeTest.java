package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.Test;

/** From findings to the verdict of a scenario, a requirement and a run. */
class JudgeTest {

    private final Tale tale = begun();

    private static Tale begun() {
        return Tale.begin().happensToAll(new Event.ScenarioStarted("f#x", "x", List.of("LI-01"), 1));
    }

    private Judgement judged(Outcome outcome) {
        tale.happensToAll(new Event.ScenarioEnded(outcome, "because"));
        return new Judge(Catalogue.bundled(), false)
                .judge(tale.happensToAll(new Event.RunEnded(How.FINISHED, "")).history());
    }

    private static Verdict scenario(Judgement judgement) {
        return judgement.scenarios().get(0).verdict();
    }

    private static Verdict row(Judgement judgement, String id) {
        return judgement.requirements().stream()
                .filter(row -> row.requirement().id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private void expectsTheAnswer() {
        tale.happens(new Expectation(List.of("LI-01"), new Answered("agent-1@A", 2, "EventAck", 500)).event());
    }

    @Test
    void what_was_expected_and_came_passes() {
        tale.loggedIn("agent-1", "A");
        expectsTheAnswer();
        Judgement judgement = judged(Outcome.COMPLETED);

        assertThat(scenario(judgement)).isEqualTo(Verdict.PASS);
        assertThat(row(judgement, "LI-01")).isEqualTo(Verdict.PASS);
        assertThat(judgement.conformance()).isEqualTo(Conformance.INCOMPLETE);
    }

    @Test
    void a_scenario_that_expects_nothing_is_an_error_whatever_else_was_seen() {
        tale.loggedIn("agent-1", "A");
        Judgement judgement = judged(Outcome.COMPLETED);

        assertThat(scenario(judgement)).isEqualTo(Verdict.ERROR);
        assertThat(judgement.conformance()).isEqualTo(Conformance.ERROR);
    }

    @Test
    void a_violation_that_the_journal_does_not_show_is_an_error() {
        tale.loggedIn("agent-1", "A");
        expectsTheAnswer();

        assertThat(scenario(judged(Outcome.VIOLATED))).isEqualTo(Verdict.ERROR);
    }

    @Test
    void a_violated_must_decides_the_run() {
        tale.registered("agent-1", "A").logsIn().refuses();
        expectsTheAnswer();
        Judgement judgement = judged(Outcome.VIOLATED);

        assertThat(scenario(judgement)).isEqualTo(Verdict.FAIL);
        assertThat(row(judgement, "LI-01")).isEqualTo(Verdict.FAIL);
        assertThat(judgement.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
    }

    @Test
    void a_scenario_that_failed_names_the_must_and_not_an_advisory_that_was_found_before() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        tale.happens(new Expectation(List.of("LI-07"), new Answered("agent-1@A", 2, "EventAck", 500)).event());
        expectsTheAnswer();
        agent.refuses();

        assertThat(judged(Outcome.VIOLATED).scenarios().get(0).why()).startsWith("LI-01: expected EventAck");
    }

    @Test
    void a_prerequisite_that_failed_is_never_green() {
        tale.loggedIn("agent-1", "A");
        Judgement judgement = judged(Outcome.UNREACHED);

        assertThat(scenario(judgement)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(row(judgement, "LI-01")).isEqualTo(Verdict.PASS);
        assertThat(judgement.conformance()).isEqualTo(Conformance.INCONCLUSIVE);
    }

    @Test
    void the_second_time_decides_what_was_inconclusive_the_first_time() {
        tale.loggedIn("agent-1", "A");
        tale.happensToAll(new Event.ScenarioEnded(Outcome.UNREACHED, "busy"))
                .scenario("s2")
                .site("d2");
        tale.happensToAll(new Event.ScenarioStarted("f#x", "x", List.of("LI-01"), 2))
                .loggedIn("agent-1", "A");
        expectsTheAnswer();
        Judgement judgement = judged(Outcome.COMPLETED);

        assertThat(judgement.last()).extracting(OfScenario::verdict).containsExactly(Verdict.PASS);
        assertThat(judgement.conformance()).isEqualTo(Conformance.INCOMPLETE);
    }

    @Test
    void a_run_that_was_interrupted_is_incomplete() {
        tale.loggedIn("agent-1", "A");
        expectsTheAnswer();
        tale.happensToAll(new Event.ScenarioEnded(Outcome.COMPLETED, ""));

        assertThat(new Judge(Catalogue.bundled(), false).judge(tale.history()).conformance())
                .isEqualTo(Conformance.INCOMPLETE);
    }

    @Test
    void what_happens_while_a_site_is_taken_down_is_held_against_nobody() {
        Line ann = tale.loggedIn("agent-1", "A");
        expectsTheAnswer();
        tale.closing(1);
        ann.isEndedByServer().hearsGarbage("bye");

        assertThat(scenario(judged(Outcome.COMPLETED))).isEqualTo(Verdict.PASS);
    }
}
