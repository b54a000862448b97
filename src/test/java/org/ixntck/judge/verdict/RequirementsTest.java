package org.ixntck.judge.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.judge.Tale;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;
import org.junit.jupiter.api.Test;

/** What is said of one requirement, and on what it rests. */
class RequirementsTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final String MUST = "LI-01";
    private static final String INFO = first(Level.INFO);

    private final Tale tale = Tale.begin();
    private final List<OfScenario> scenarios = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private static String first(Level level) {
        return CATALOGUE.requirements().stream()
                .filter(it -> it.level() == level && it.sameAs().isEmpty())
                .map(Requirement::id)
                .findFirst()
                .orElseThrow();
    }

    private RequirementsTest runs(String key, String id, int attempt, String... cites) {
        scenarios.add(new OfScenario(key, id, id, attempt, "d1", Verdict.PASS, List.of(cites), "", 1, List.of()));
        return this;
    }

    private RequirementsTest ends(String key, Outcome outcome, String why) {
        tale.scenario(key).happensToAll(new Event.ScenarioEnded(outcome, why));
        return this;
    }

    private RequirementsTest asked(Verdict verdict, String key, String sentence, String... ids) {
        findings.add(new Finding(List.of(ids), verdict, sentence, "d1", key, List.of(), false));
        return this;
    }

    private RequirementsTest watched(Verdict verdict, String key, String sentence, String... ids) {
        findings.add(new Finding(List.of(ids), verdict, sentence, "d1", key, List.of(), true));
        return this;
    }

    private OfRequirement row(String id) {
        RunRecord run = new RunRecord();
        tale.history().entries().forEach(run::accept);
        Findings found = new Findings(CATALOGUE);
        findings.forEach(found::add);
        return new Requirements(CATALOGUE, run, scenarios, found)
                .rows().stream()
                        .filter(row -> row.requirement().id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void what_passes_says_how_often_it_was_judged_and_watched() {
        runs("s1", "f#x", 1, MUST).asked(Verdict.PASS, "s1", "", MUST).asked(Verdict.PASS, "s1", "", MUST);
        watched(Verdict.PASS, "s1", "", MUST);

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.PASS);
        assertThat(row(MUST).why()).isEqualTo("judged by 2 expectations and watched at 1 sites");
        assertThat(row(MUST).scenarios()).containsExactly("f#x");
    }

    @Test
    void the_worst_decides_and_what_was_asked_speaks_before_what_was_seen() {
        runs("s1", "f#x", 1, MUST).asked(Verdict.PASS, "s1", "fine", MUST);
        watched(Verdict.FAIL, "s1", "seen", MUST);
        assertThat(row(MUST).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(row(MUST).why()).isEqualTo("seen");
        asked(Verdict.FAIL, "s1", "asked", MUST);

        assertThat(row(MUST).why()).isEqualTo("asked");
    }

    @Test
    void the_scenario_whose_name_comes_first_speaks_whichever_ran_first() {
        runs("s1", "z#z", 1, MUST).runs("s2", "a#a", 1, MUST);
        asked(Verdict.FAIL, "s1", "of z", MUST).asked(Verdict.FAIL, "s2", "of a", MUST);

        assertThat(row(MUST).why()).isEqualTo("of a");
    }

    @Test
    void the_second_time_replaces_what_was_undecided_the_first_time_but_no_failure() {
        runs("s1", "f#x", 1, MUST).runs("s2", "f#x", 2, MUST);
        asked(Verdict.INCONCLUSIVE, "s1", "", MUST).asked(Verdict.PASS, "s2", "", MUST);
        assertThat(row(MUST).verdict()).isEqualTo(Verdict.PASS);
        assertThat(row(MUST).scenarios()).containsExactly("f#x");
        asked(Verdict.FAIL, "s1", "", MUST);

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void the_second_time_of_one_scenario_replaces_nothing_of_another() {
        runs("s1", "f#x", 1, MUST).runs("s2", "f#y", 1, MUST).runs("s3", "f#y", 2, MUST);
        asked(Verdict.INCONCLUSIVE, "s1", "", MUST).asked(Verdict.PASS, "s3", "", MUST);

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void what_the_second_time_could_not_decide_stays_undecided() {
        runs("s1", "f#x", 1, MUST).runs("s2", "f#x", 2, MUST);
        asked(Verdict.PASS, "s1", "", MUST).asked(Verdict.INCONCLUSIVE, "s2", "", MUST);

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void what_could_not_be_decided_outside_of_scenarios_is_left_to_them() {
        runs("s1", "f#x", 1, MUST).asked(Verdict.PASS, "s1", "", MUST);
        watched(Verdict.INCONCLUSIVE, "", "", MUST);
        assertThat(row(MUST).verdict()).isEqualTo(Verdict.PASS);
        watched(Verdict.FAIL, "", "", MUST);

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void what_was_kept_outside_of_scenarios_counts() {
        runs("s1", "f#x", 1, MUST).watched(Verdict.PASS, "", "", MUST);

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void of_a_vendors_own_scenarios_only_those_are_named_that_show_a_violation() {
        runs("s1", "own/f#x", 1, MUST).runs("s2", "own/f#y", 1, MUST);
        asked(Verdict.PASS, "s1", "", MUST).asked(Verdict.FAIL, "s2", "", MUST);

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(row(MUST).scenarios()).containsExactly("own/f#y");
    }

    @Test
    void what_the_models_leave_open_tells_all_that_was_observed_once_each() {
        runs("s1", "f#x", 1, INFO)
                .asked(Verdict.OBSERVED, "s1", "one", INFO)
                .asked(Verdict.OBSERVED, "s1", "two", INFO);
        asked(Verdict.OBSERVED, "s1", "one", INFO);

        assertThat(row(INFO).verdict()).isEqualTo(Verdict.OBSERVED);
        assertThat(row(INFO).requirement().id()).isEqualTo(INFO);
        assertThat(row(INFO).why()).isEqualTo("one; two");
    }

    @Test
    void a_requirement_of_which_no_scenario_was_run_is_not_tested() {
        assertThat(row(MUST).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(row(MUST).why()).isEqualTo(OfRequirement.NOT_RUN);
    }

    @Test
    void a_scenario_that_has_no_end_did_not_get_so_far() {
        runs("s1", "f#x", 1, MUST);

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(row(MUST).why()).isEqualTo("the scenarios that judge it did not get so far");
    }

    @Test
    void a_scenario_that_completed_without_judging_it_did_not_get_so_far() {
        runs("s1", "f#x", 1, MUST).ends("s1", Outcome.COMPLETED, "done");

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(row(MUST).why()).isEqualTo("the scenarios that judge it did not get so far");
    }

    @Test
    void the_worst_end_of_the_scenarios_that_cite_it_says_why_nothing_was_found() {
        runs("s1", "f#a", 1, MUST, INFO).ends("s1", Outcome.NOT_APPLICABLE, "no such feature");
        assertThat(row(MUST).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(row(MUST).why()).isEqualTo("no such feature");
        assertThat(row(INFO).verdict()).isEqualTo(Verdict.NOT_TESTED);
        runs("s2", "f#b", 1, MUST, INFO).ends("s2", Outcome.NOT_TESTED, "no such control");
        assertThat(row(MUST).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(row(MUST).why()).isEqualTo("no such control");
        runs("s3", "f#c", 1, MUST, INFO).ends("s3", Outcome.UNREACHED, "no answer");
        assertThat(row(MUST).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(row(MUST).why()).isEqualTo("no answer");
        assertThat(row(INFO).verdict()).isEqualTo(Verdict.NOT_TESTED);
        runs("s4", "f#d", 1, MUST, INFO).ends("s4", Outcome.BROKEN, "the kit broke");

        assertThat(row(MUST).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(row(MUST).why()).isEqualTo("the kit broke");
        assertThat(row(MUST).scenarios()).containsExactly("f#a", "f#b", "f#c", "f#d");
    }

    @Test
    void the_last_end_of_a_scenario_counts() {
        runs("s1", "f#x", 1, MUST).ends("s1", Outcome.BROKEN, "one").ends("s1", Outcome.UNREACHED, "other");

        assertThat(row(MUST).why()).isEqualTo("other");
    }

    @Test
    void the_same_fact_has_the_worst_verdict_and_all_scenarios_of_what_it_is_the_same_as() {
        runs("s1", "f#x", 1, "LI-02").runs("s2", "f#y", 1, "LO-02", "AD-01");
        asked(Verdict.PASS, "s1", "", "LI-02").asked(Verdict.PASS, "s2", "", "LO-02");
        asked(Verdict.FAIL, "s2", "", "AD-01");

        assertThat(row("RP-01").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(row("RP-01").scenarios()).containsExactly("f#x", "f#y");
        assertThat(row("RP-01").why()).isEqualTo("the same as LI-02, LO-02, AD-01");
    }
}
