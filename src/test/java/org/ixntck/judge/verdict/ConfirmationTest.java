package org.ixntck.judge.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Claim;
import org.ixntck.judge.claim.Closes;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.judge.rule.Verdict;
import org.junit.jupiter.api.Test;

/** Where a step and the protocol model judge the same thing, the model decides. */
class ConfirmationTest {

    private static final Claim ANSWERED = new Answered("agent-1@A", 2, "EventAck", 500);
    private static final Claim CLOSES = new Closes("agent-1@A", 2, 500);
    private static final Set<String> NOTHING = Set.of();

    private static Ruling confirmed(Set<String> undecided, Set<String> broken, Claim claim, String... cited) {
        return new Confirmation(undecided, broken)
                .confirmed(new Expectation(List.of(cited), claim), Ruling.fail("none"), Table.ofTheModels());
    }

    private static Verdict verdict(Set<String> undecided, Set<String> broken, Claim claim, String... cited) {
        return confirmed(undecided, broken, claim, cited).verdict();
    }

    @Test
    void shouldFailWhatTheModelFindsBrokenToo() {
        assertThat(verdict(NOTHING, Set.of("LI-01"), ANSWERED, "LI-01")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(Set.of("LI-01"), Set.of("LI-01"), ANSWERED, "LI-01")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void shouldNotFailWhereTheModelFindsNothingBroken() {
        Ruling ruling = confirmed(NOTHING, NOTHING, ANSWERED, "LI-01");

        assertThat(ruling.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ruling.saw()).isEqualTo("none, in which the protocol model finds nothing broken");
    }

    @Test
    void shouldNotFailWhatTheModelLeavesOpen() {
        Ruling ruling = confirmed(Set.of("LI-01"), Set.of("AD-01"), ANSWERED, "LI-01");

        assertThat(ruling.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ruling.saw()).isEqualTo("none, which may be the doing of the kit or its machine");
    }

    /** One act of a server breaks several requirements, and a step may know another one of them than the model. */
    @Test
    void shouldFailWhereTheModelFindsSomethingElseBrokenAndLeavesNothingOpen() {
        assertThat(verdict(NOTHING, Set.of("RG-09"), ANSWERED, "LI-01")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(Set.of("SD-08"), Set.of("RG-09"), ANSWERED, "LI-01")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void shouldFailByItselfWhatOnlyAStepShows() {
        assertThat(verdict(NOTHING, NOTHING, CLOSES, "AD-10")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(NOTHING, NOTHING, ANSWERED, "AD-10"))
                .as("the rest of the requirement")
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict(Set.of("AD-10"), NOTHING, CLOSES, "AD-10")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    /** A vendor's own step. */
    @Test
    void shouldLeaveToTheStepWhatCitesNothing() {
        assertThat(verdict(NOTHING, NOTHING, ANSWERED)).isEqualTo(Verdict.FAIL);
    }

    /** A vendor's own scenario. */
    @Test
    void shouldLeaveToAnOwnScenarioWhatTheModelDoesNotLeaveOpen() {
        Expectation step = new Expectation(List.of("LI-01"), ANSWERED);
        Ruling fail = Ruling.fail("none");

        assertThat(new Confirmation(NOTHING, NOTHING).unlessOpen(step, fail)).isSameAs(fail);
        assertThat(new Confirmation(Set.of("LI-01"), Set.of("LI-01")).unlessOpen(step, fail))
                .isSameAs(fail);
        assertThat(new Confirmation(Set.of("LI-01"), NOTHING)
                        .unlessOpen(step, fail)
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void shouldLeaveOtherVerdictsAlone() {
        Ruling pass = Ruling.met("one");

        assertThat(new Confirmation(NOTHING, NOTHING)
                        .confirmed(new Expectation(List.of("LI-01"), ANSWERED), pass, Table.ofTheModels()))
                .isSameAs(pass);
    }
}
