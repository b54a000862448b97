package org.ixntck.judge.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.SiteHistories;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.None;
import org.ixntck.judge.claim.StaysOpen;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Verdict;
import org.junit.jupiter.api.Test;

/** A run that is judged while its journal is read gets the verdicts that the whole journal would give it. */
class JudgingTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final String FORCED = "EventForcedAgentStateChange";
    /** Long after a site was closed it has been handed out. */
    private static final long LATER = 20_000;

    private final Tale tale = Tale.begin();

    private void begins(String number) {
        tale.site("d" + number).scenario("s" + number);
        tale.happensToAll(new Event.ScenarioStarted("f#" + number, "x", List.of("LI-01", "SR-05"), 1));
    }

    private void ends(Outcome outcome) {
        tale.happensToAll(new Event.ScenarioEnded(outcome, "because"));
    }

    private Judgement judged(Judging judging) {
        List<Entry> entries = tale.happensToAll(new Event.RunEnded(How.FINISHED, ""))
                .history()
                .entries();
        entries.forEach(judging::accept);
        return judging.end();
    }

    private static List<Finding> asked(Judgement judgement) {
        return judgement.scenarios().stream()
                .flatMap(scenario -> scenario.findings().stream())
                .filter(finding -> !finding.invariant())
                .toList();
    }

    private static Expectation answer(String link) {
        return new Expectation(List.of("LI-01"), new Answered(link, 2, "EventAck", 500));
    }

    /** A returns while the agent works at B, and a server forces its state. */
    private void forcesAState(long millis) {
        Line agent = tale.loggedIn("agent-1", "B");
        tale.at(millis + 200).ends("A", "kill");
        tale.at(millis + 400).restarts("A");
        long start = tale.last() - 1;
        tale.happens(
                new Expectation(List.of("SR-05"), new None("agent-1@B", List.of(FORCED), "", start, 1000)).event());
        tale.at(millis + 500);
        agent.hears(FORCED, "agent-1");
        tale.at(millis + 2000);
        agent.livesOn();
    }

    @Test
    void what_a_closed_site_was_asked_is_ruled_upon_before_the_run_ends() {
        begins("1");
        tale.loggedIn("agent-1", "A");
        tale.happens(answer("agent-1@A").event());
        ends(Outcome.COMPLETED);
        tale.closing(0);
        tale.at(LATER).quiet();
        List<String> over = new ArrayList<>();
        SiteHistories sites = SiteHistories.asked((site, history) -> over.add(site));
        tale.history().entries().forEach(sites::accept);

        assertThat(over).containsExactly("d1");
    }

    @Test
    void how_servers_force_states_is_decided_by_the_whole_run() {
        begins("1");
        forcesAState(0);
        ends(Outcome.COMPLETED);
        tale.closing(0);
        tale.at(LATER).quiet();
        begins("2");
        forcesAState(LATER + 1000);
        ends(Outcome.COMPLETED);
        tale.quiet();
        Judgement judgement = judged(new Judge(CATALOGUE, false).begin(Set.of()));

        assertThat(asked(judgement)).extracting(Finding::verdict).containsExactly(Verdict.FAIL, Verdict.FAIL);
    }

    @Test
    void a_site_with_very_many_entries_before_it_asks_is_judged_when_they_are_read_again() {
        begins("1");
        tale.loggedIn("agent-1", "A");
        tale.happens(answer("agent-1@A").event());
        ends(Outcome.COMPLETED);
        tale.quiet();
        Judging first = new Judging(CATALOGUE, false, over -> SiteHistories.bounded(3, Set.of(), over));
        assertThat(asked(judged(first))).isEmpty();
        assertThat(first.lost()).containsExactly("d1");
        Judging again = new Judging(CATALOGUE, false, over -> SiteHistories.bounded(3, first.lost(), over));
        Judgement judgement = judged(again);

        assertThat(again.lost()).isEmpty();
        assertThat(asked(judgement)).extracting(Finding::verdict).containsExactly(Verdict.PASS);
        assertThat(judgement).isEqualTo(new Judge(CATALOGUE, false).judge(tale.history()));
    }

    @Test
    void an_adapter_that_notices_late_that_it_failed_takes_back_what_was_asked_since() {
        begins("1");
        Line agent = tale.registered("agent-1", "A");
        long before = tale.last();
        agent.logsIn();
        tale.happens(answer("agent-1@A").event());
        tale.at(1000).quiet();
        ends(Outcome.VIOLATED);
        tale.closing(0);
        tale.at(2000).happens(new Event.AdapterFailed("agent-1@A", before + 1, 0, "it hung"));
        tale.at(LATER).quiet();
        Judgement judgement = judged(new Judge(CATALOGUE, false).begin(Set.of()));

        assertThat(asked(judgement)).extracting(Finding::verdict).doesNotContain(Verdict.FAIL);
    }

    /** The login is not answered, and the engine gets a line that is no message; both only after the adapter had hung. */
    @Test
    void an_adapter_that_notices_late_that_it_failed_takes_back_what_nobody_asked_for() {
        assertThat(brokenAfterHanging(false)).contains("LI-01", "WI-01");
        assertThat(brokenAfterHanging(true)).isEmpty();
    }

    private List<String> brokenAfterHanging(boolean noticed) {
        Tale hung = Tale.begin();
        Line engine = hung.leases("agent-1").reporting("A");
        Line agent = hung.registered("agent-1", "A");
        long before = hung.last();
        agent.logsIn();
        engine.hearsGarbage("?");
        hung.at(1000);
        engine.livesOn();
        agent.livesOn();
        hung.quiet().closing(0);
        if (noticed) {
            hung.at(2000).happens(new Event.AdapterFailed("agent-1@A", before + 1, 0, "it hung"));
        }
        hung.at(LATER).quiet();
        Judging judging = new Judge(CATALOGUE, false).begin(Set.of());
        hung.history().entries().forEach(judging::accept);
        return judging.end().requirements().stream()
                .filter(it -> it.verdict() == Verdict.FAIL)
                .map(it -> it.requirement().id())
                .toList();
    }

    /** A kit that was not scheduled may have been taken for lost, in whatever way a server notices that. */
    @Test
    void a_step_does_not_fail_what_the_model_leaves_open() {
        assertThat(endsARegisteredClient(false)).containsExactly(Verdict.FAIL);
        assertThat(endsARegisteredClient(true)).containsExactly(Verdict.INCONCLUSIVE);
    }

    private static List<Verdict> endsARegisteredClient(boolean stalled) {
        Tale whole = Tale.begin();
        whole.happensToAll(new Event.ScenarioStarted("f#1", "x", List.of("RG-09"), 1));
        Line agent = whole.leases("agent-1").registered("agent-1", "A");
        whole.happens(new Expectation(List.of("RG-09"), new StaysOpen(agent.id(), whole.last(), 3_000)).event());
        if (stalled) {
            whole.stalled(100, 300);
        }
        whole.at(1_000);
        agent.isEndedByServer();
        whole.happensToAll(new Event.ScenarioEnded(Outcome.VIOLATED, "because"));
        whole.at(LATER).quiet().closing(LATER);
        Judging judging = new Judge(CATALOGUE, false).begin(Set.of());
        whole.history().entries().forEach(judging::accept);
        return asked(judging.end()).stream().map(Finding::verdict).toList();
    }
}
