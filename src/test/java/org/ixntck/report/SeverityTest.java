package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.Test;

/** The order and the names in which failures are shown. */
class SeverityTest {

    private final Judgement judgement = new Sample("Acme")
            .requirement("AD-01", Level.SHOULD, Verdict.INCONCLUSIVE, "")
            .requirement("AD-02", Level.SHOULD, Verdict.FAIL, "")
            .requirement("AD-03", Level.MUST, Verdict.INCONCLUSIVE, "")
            .requirement("AD-04", Level.MUST, Verdict.PASS, "")
            .requirement("AD-05", Level.SHOULD, Verdict.ERROR, "")
            .requirement("AD-06", Level.MUST, Verdict.FAIL, "")
            .requirement("AD-07", Level.SHOULD, Verdict.FAIL, "")
            .requirement("AD-08", Level.MUST, Verdict.FAIL, "")
            .judgement(Conformance.NOT_CONFORMANT);

    @Test
    void shouldTellWhatDecidesFirstThenAdvisoriesAndLastWhatStayedOpenAndDecidesNothing() {
        assertThat(new Severity(judgement).worstFirst())
                .extracting(row -> row.requirement().id())
                .containsExactly("AD-06", "AD-08", "AD-05", "AD-03", "AD-02", "AD-07", "AD-01");
    }

    @Test
    void shouldCountAdvisoriesApartFromFailures() {
        assertThat(new VerdictCounts(judgement).requirements())
                .extracting(count -> count.n() + " " + count.word())
                .containsExactly("2 FAIL", "1 ERROR", "2 INCONCLUSIVE", "2 ADVISORY", "1 PASS");
    }
}
