package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.known.KnownJudgement;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.Test;

/** What a vendor's own scenarios say of requirements: that one is violated, never that it is kept. */
class OwnScenariosTest {

    private final Tale tale =
            Tale.begin().happensToAll(new Event.ScenarioStarted("own/f#x", "x", List.of("LI-01", "LI-02"), 1));

    private void expectsTheAnswer() {
        tale.happens(new Expectation(List.of("LI-01"), new Answered("agent-1@A", 2, "EventAck", 500)).event());
    }

    private Judgement judged(Outcome outcome) {
        tale.happensToAll(new Event.ScenarioEnded(outcome, "because"));
        return new Judge(Catalogue.bundled(), false)
                .judge(tale.happensToAll(new Event.RunEnded(How.FINISHED, "")).history());
    }

    private static OfRequirement row(Judgement judgement, String id) {
        return judgement.requirements().stream()
                .filter(row -> row.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_passes_in_them_is_no_evidence() {
        tale.loggedIn("agent-1", "A");
        expectsTheAnswer();
        Judgement judgement = judged(Outcome.COMPLETED);

        assertThat(judgement.own()).extracting(OfScenario::verdict).containsExactly(Verdict.PASS);
        assertThat(judgement.requirements())
                .allMatch(row -> row.verdict() == Verdict.NOT_TESTED)
                .allMatch(row -> row.scenarios().isEmpty());
        assertThat(row(judgement, "LI-01").why()).isEqualTo(OfRequirement.NOT_RUN);
        assertThat(judgement.scenarioCounts()).isEmpty();
        assertThat(judgement.conformance()).isEqualTo(Conformance.INCOMPLETE);
    }

    @Test
    void a_cited_requirement_is_charged_with_what_fails() {
        tale.registered("agent-1", "A").logsIn().refuses();
        expectsTheAnswer();
        Judgement judgement = judged(Outcome.VIOLATED);

        assertThat(row(judgement, "LI-01").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(row(judgement, "LI-01").scenarios()).containsExactly("own/f#x");
        assertThat(judgement.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
    }

    @Test
    void what_fails_without_a_citation_is_charged_to_nobody_and_still_open() {
        tale.loggedIn("agent-1", "A");
        tale.happens(new Expectation(List.of(), new Answered("agent-1@A", 2, "EventError", 500)).event());
        Judgement judgement = judged(Outcome.VIOLATED);

        assertThat(judgement.own().get(0).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.own().get(0).why()).startsWith("expected EventError");
        assertThat(judgement.requirementCounts()).doesNotContainKey(Verdict.FAIL);
        assertThat(judgement.known().open())
                .extracting(KnownJudgement.Open::requirement)
                .containsExactly("");
        assertThat(judgement.conformance()).isNotEqualTo(Conformance.NOT_CONFORMANT);
    }

    @Test
    void what_an_invariant_finds_in_them_is_charged_whatever_they_cite() {
        tale.registered("agent-1", "A").logsIn().refuses();
        tale.happens(new Expectation(List.of(), new Answered("agent-1@A", 2, "EventError", 500)).event());
        Judgement judgement = judged(Outcome.COMPLETED);

        assertThat(row(judgement, "LI-01").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(row(judgement, "RG-08").verdict()).isEqualTo(Verdict.NOT_TESTED);
    }

    @Test
    void one_that_breaks_does_not_decide_the_verdict_on_the_servers() {
        tale.loggedIn("agent-1", "A");
        Judgement judgement = judged(Outcome.BROKEN);

        assertThat(judgement.own().get(0).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(judgement.conformance()).isEqualTo(Conformance.INCOMPLETE);
    }
}
