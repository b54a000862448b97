package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.History;
import org.ixntck.judge.Tale;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run is judged when its scenarios have ended, and again only if something has happened since. */
class EarlyJudgementTest {

    private final Tale tale = Tale.begin();

    private static Judgement judge(History history) {
        return new Judge(Catalogue.bundled(), false).judge(history);
    }

    @BeforeEach
    void aScenarioThatPasses() {
        tale.happens(new Event.ScenarioStarted("login#one", "one", List.of("LI-01"), 1));
        tale.happens(new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), false));
        tale.loggedIn("agent-1", "A");
        tale.happens(new Expectation(List.of("LI-01"), new Answered("agent-1@A", 2, "EventAck", 500)).event());
        tale.quiet(3000).happens(new Event.ScenarioEnded(Outcome.COMPLETED, ""));
    }

    private EarlyJudgement early() {
        return EarlyJudgement.of(tale.history(), EarlyJudgementTest::judge);
    }

    private void ends(How how) {
        tale.happensToAll(new Event.RunEnded(how, ""));
    }

    @Test
    void shouldBeThatOfTheWholeRunIfOnlyTimeHasPassed() {
        tale.closing(3000);
        EarlyJudgement early = early();
        tale.quiet(200);
        ends(How.FINISHED);
        tale.quiet(200);

        assertThat(early.of(tale.history())).contains(judge(tale.history()));
    }

    @Test
    void shouldNotCountIfAStallWasRecordedSince() {
        tale.closing(3000);
        EarlyJudgement early = early();
        tale.stalled(2000, 2900);
        ends(How.FINISHED);

        assertThat(early.of(tale.history())).isEmpty();
    }

    @Test
    void shouldNotCountIfTheRunWasInterrupted() {
        tale.closing(3000);
        EarlyJudgement early = early();
        ends(How.INTERRUPTED);

        assertThat(early.of(tale.history())).isEmpty();
    }

    @Test
    void shouldNotCountIfTheRunHasNotEnded() {
        tale.closing(3000);
        EarlyJudgement early = early();
        tale.quiet(200);

        assertThat(early.of(tale.history())).isEmpty();
    }

    @Test
    void shouldNotCountIfADeploymentIsStillUp() {
        EarlyJudgement early = early();
        ends(How.FINISHED);

        assertThat(early.of(tale.history())).isEmpty();
    }
}
