package org.ixntck.judge.known;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.known.OfKnownFailure.Standing;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.Test;

/** What known failures excuse, and what becomes of each. The run is of 2026-01-01; a login is refused in it, unless it says otherwise. */
class KnownFailuresTest {

    private static final String SCENARIO = "f#x";
    private static final String REFUSED = "expected EventAck in answer to RequestAgentLogin*saw EventError";

    private final Tale tale = Tale.begin().happensToAll(new Event.ScenarioStarted(SCENARIO, "x", List.of("LI-01"), 1));

    private static KnownFailure requirement(String id, String fails) {
        return entry(Kind.REQUIREMENT, id, fails, "2026-01-01", true);
    }

    private static KnownFailure scenario(String id, String fails) {
        return entry(Kind.SCENARIO, id, fails, "2026-01-01", true);
    }

    private static KnownFailure entry(Kind kind, String id, String fails, String expires, boolean asked) {
        return new KnownFailure(kind, id, fails, "because", "Jane", expires, asked, new Lines(1, 5, 2, 5));
    }

    private void expectsTheAnswer() {
        tale.happens(new Expectation(List.of("LI-01"), new Answered("agent-1@A", 2, "EventAck", 500)).event());
    }

    private KnownFailuresTest refuses() {
        tale.registered("agent-1", "A").logsIn().refuses();
        expectsTheAnswer();
        return this;
    }

    private KnownFailuresTest accepts() {
        tale.loggedIn("agent-1", "A");
        expectsTheAnswer();
        return this;
    }

    private KnownFailuresTest ends(Outcome outcome) {
        tale.happensToAll(new Event.ScenarioEnded(outcome, "because"));
        return this;
    }

    private Judgement judged(KnownFailure... known) {
        return judged(How.FINISHED, known);
    }

    private Judgement judged(How how, KnownFailure... known) {
        tale.happensToAll(new Event.RunEnded(how, ""));
        List<Entry> entries = new ArrayList<>(tale.history().entries());
        Entry first = entries.get(0);
        Event.RunStarted head = (Event.RunStarted) first.event();
        Event.RunStarted knowing = new Event.RunStarted(
                head.kit(),
                head.catalogueRevision(),
                head.catalogueSha256(),
                head.date(),
                Map.of(),
                head.terms(),
                new KnownFailures("known.yaml", List.of(known)),
                Provenance.unknown());
        entries.set(
                0,
                new Entry(
                        first.seq(), first.at(), first.since(), first.pass(), first.site(), first.scenario(), knowing));
        return new Judge(Catalogue.bundled(), false).judge(History.of(entries));
    }

    private static Verdict row(Judgement judgement, String id) {
        return judgement.requirements().stream()
                .filter(row -> row.requirement().id().equals(id))
                .map(OfRequirement::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static OfKnownFailure only(Judgement judgement) {
        assertThat(judgement.known().entries()).hasSize(1);
        return judgement.known().entries().get(0);
    }

    @Test
    void what_is_known_stays_a_failure_but_decides_nothing() {
        Judgement judgement = refuses().ends(Outcome.COMPLETED).judged(requirement("LI-01", REFUSED));

        assertThat(row(judgement, "LI-01")).isEqualTo(Verdict.FAIL);
        assertThat(judgement.scenarios().get(0).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.conformance()).isEqualTo(Conformance.INCOMPLETE);
        assertThat(judgement.known().requirements()).containsOnlyKeys("LI-01");
        assertThat(judgement.known().scenarios()).containsOnlyKeys("s1");
        assertThat(judgement.known().open()).isEmpty();
        assertThat(judgement.known().wrong()).isFalse();
        assertThat(only(judgement).standing()).isEqualTo(Standing.AS_KNOWN);
        assertThat(only(judgement).saw()).startsWith("LI-01: expected EventAck");
        assertThat(only(judgement).scenarios()).containsExactly(SCENARIO);
    }

    @Test
    void another_sentence_is_not_excused() {
        Judgement judgement =
                refuses().ends(Outcome.VIOLATED).judged(requirement("LI-01", "RequestAgentLogin*saw none"));

        assertThat(judgement.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(judgement.known().requirements()).isEmpty();
        assertThat(judgement.known().open())
                .extracting(KnownJudgement.Open::requirement)
                .contains("LI-01");
        assertThat(only(judgement).standing()).isEqualTo(Standing.FAILS_OTHERWISE);
        assertThat(only(judgement).advice())
                .startsWith("known.yaml line 2: expected LI-01 to fail with 'RequestAgentLogin*saw none'")
                .contains("Saw LI-01: expected EventAck");
    }

    @Test
    void another_requirement_is_not_excused() {
        Judgement judgement = refuses().ends(Outcome.VIOLATED).judged(requirement("LI-02", REFUSED));

        assertThat(judgement.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(judgement.known().requirements()).isEmpty();
    }

    /** The refusal is charged to LI-01 by an invariant as well, and to AD-03 by the step alone. */
    private Line refusedInAStepOf(String agent) {
        Line line = tale.registered(agent, "A").logsIn().refuses();
        tale.happens(new Expectation(List.of("AD-03"), new Answered(agent + "@A", 2, "EventAck", 500)).event());
        return line;
    }

    @Test
    void an_entry_about_a_scenario_covers_what_its_steps_find_and_no_invariant() {
        refusedInAStepOf("agent-1");
        Judgement judgement = ends(Outcome.COMPLETED).judged(scenario(SCENARIO, REFUSED));

        assertThat(only(judgement).standing()).isEqualTo(Standing.AS_KNOWN);
        assertThat(judgement.known().requirements()).containsOnlyKeys("AD-03");
        assertThat(row(judgement, "LI-01")).isEqualTo(Verdict.FAIL);
        assertThat(judgement.known().scenarios()).isEmpty();
        assertThat(judgement.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
    }

    @Test
    void an_entry_about_a_scenario_does_not_cover_the_same_failure_in_another_one() {
        refusedInAStepOf("agent-1");
        ends(Outcome.COMPLETED);
        tale.scenario("s2").site("d2");
        tale.happensToAll(new Event.ScenarioStarted("f#y", "y", List.of("AD-03"), 1));
        refusedInAStepOf("agent-2");
        Judgement judgement =
                ends(Outcome.COMPLETED).judged(scenario(SCENARIO, REFUSED), requirement("LI-01", "EventAck"));

        assertThat(judgement.known().entries())
                .extracting(OfKnownFailure::standing)
                .containsOnly(Standing.AS_KNOWN);
        assertThat(judgement.known().scenarios()).containsOnlyKeys("s1");
        assertThat(judgement.known().requirements()).containsOnlyKeys("LI-01");
        assertThat(judgement.known().open())
                .extracting(KnownJudgement.Open::requirement)
                .containsExactly("AD-03");
        assertThat(judgement.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
    }

    @Test
    void an_entry_about_a_scenario_does_not_cover_what_an_invariant_sees_in_it() {
        accepts();
        tale.agent("agent-3", "A").hearsGarbage("what?");
        Judgement judgement = ends(Outcome.COMPLETED).judged(scenario(SCENARIO, "expected every line"));

        assertThat(row(judgement, "WI-01")).isEqualTo(Verdict.FAIL);
        assertThat(judgement.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(only(judgement).standing()).isEqualTo(Standing.PASSES);
    }

    @Test
    void the_last_day_still_counts_and_the_day_after_does_not() {
        Judgement judgement =
                refuses().ends(Outcome.COMPLETED).judged(entry(Kind.REQUIREMENT, "LI-01", REFUSED, "2025-12-31", true));

        assertThat(judgement.conformance()).isEqualTo(Conformance.NOT_CONFORMANT);
        assertThat(only(judgement).standing()).isEqualTo(Standing.EXPIRED);
        assertThat(only(judgement).advice()).startsWith("known.yaml line 5: LI-01 was accepted up to 2025-12-31");
    }

    @Test
    void what_passes_is_wrong() {
        Judgement judgement = accepts().ends(Outcome.COMPLETED).judged(requirement("LI-01", REFUSED));

        assertThat(only(judgement).standing()).isEqualTo(Standing.PASSES);
        assertThat(only(judgement).advice()).startsWith("known.yaml lines 1 to 5: expected LI-01 to fail with");
        assertThat(judgement.known().wrong()).isTrue();
        assertThat(judgement.conformance()).isEqualTo(Conformance.INCOMPLETE);
    }

    @Test
    void what_fails_only_in_ways_that_others_cover_is_wrong_as_if_it_passed() {
        Judgement judgement = refuses()
                .ends(Outcome.COMPLETED)
                .judged(requirement("LI-01", REFUSED), requirement("LI-01", "RequestAgentLogin*saw none"));

        assertThat(judgement.known().entries())
                .extracting(OfKnownFailure::standing)
                .containsExactly(Standing.AS_KNOWN, Standing.PASSES);
        assertThat(judgement.known().requirements()).containsOnlyKeys("LI-01");
    }

    @Test
    void what_was_not_asked_for_is_not_decided() {
        Judgement judgement = accepts()
                .ends(Outcome.COMPLETED)
                .judged(entry(Kind.REQUIREMENT, "LI-01", REFUSED, "2027-01-01", false));

        assertThat(only(judgement).standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(only(judgement).saw()).contains("asked for");
        assertThat(judgement.known().wrong()).isFalse();
    }

    @Test
    void what_did_not_come_to_its_end_is_not_decided() {
        for (Outcome outcome : List.of(Outcome.UNREACHED, Outcome.NOT_TESTED, Outcome.BROKEN)) {
            KnownFailuresTest run = new KnownFailuresTest();
            Judgement judgement = run.accepts().ends(outcome).judged(requirement("LI-01", REFUSED));

            assertThat(only(judgement).standing()).as(outcome.name()).isEqualTo(Standing.UNDECIDED);
            assertThat(only(judgement).saw()).startsWith(SCENARIO + " did not come to its end");
        }
    }

    @Test
    void of_a_run_that_was_interrupted_nothing_is_decided() {
        Judgement judgement = accepts().ends(Outcome.COMPLETED).judged(How.INTERRUPTED, requirement("LI-01", REFUSED));

        assertThat(only(judgement).standing()).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void a_scenario_that_is_not_applicable_matches_nothing() {
        Judgement judgement = ends(Outcome.NOT_APPLICABLE).judged(scenario(SCENARIO, REFUSED));

        assertThat(only(judgement).standing()).isEqualTo(Standing.MATCHES_NOTHING);
        assertThat(only(judgement).advice()).contains("not applicable (because); delete them");
    }

    @Test
    void a_scenario_that_did_not_begin_is_not_decided() {
        Judgement judgement = accepts().ends(Outcome.COMPLETED).judged(scenario("f#other", REFUSED));

        assertThat(only(judgement).standing()).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void the_same_journal_is_judged_the_same() {
        Judgement one = refuses().ends(Outcome.COMPLETED).judged(requirement("LI-01", REFUSED));
        List<OfKnownFailure> again = new KnownFailuresTest()
                .refuses()
                .ends(Outcome.COMPLETED)
                .judged(requirement("LI-01", REFUSED))
                .known()
                .entries();

        assertThat(one.known().entries()).isEqualTo(again);
    }

    @Test
    void a_star_stands_for_anything_and_all_else_for_itself() {
        assertThat(new Pattern("b*d").isIn("abcde")).isTrue();
        assertThat(new Pattern("*b**d*").isIn("bd")).isTrue();
        assertThat(new Pattern("d*b").isIn("abcde")).isFalse();
        assertThat(new Pattern("a.c").isIn("abc")).isFalse();
        assertThat(new Pattern("a*a").isIn("a")).isFalse();
    }
}
