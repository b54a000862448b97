package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Provenance;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.KnownJudgement;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.judge.verdict.ModelCoverage;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    private static final String ID = "wire/readable-messages#a working day";

    /** A run with {@code --only} that scenario, which came to these verdicts one after the other. */
    private static Completeness of(Verdict... attempts) {
        Terms terms = new Terms("a", "Acme", "1", List.of(), Set.of(), "allow", "shared", Map.of(), Set.of(), Map.of());
        RunStarted head = new RunStarted(
                "1",
                "2026-11",
                "",
                "2026-11-23T12:00:00",
                Map.of("only", List.of(ID)),
                terms,
                new KnownFailures("", List.of()),
                Provenance.unknown());
        List<OfScenario> scenarios = IntStream.range(0, attempts.length)
                .mapToObj(i -> new OfScenario(
                        "s" + i, ID, "a working day", i + 1, "", attempts[i], List.of(), "", 1, List.of()))
                .toList();
        return Completeness.of(
                new Judgement(
                        head,
                        Conformance.INCOMPLETE,
                        List.of(),
                        scenarios,
                        KnownJudgement.none(),
                        new ModelCoverage(70, Map.of(), 2, 0),
                        1),
                new StepAgreement());
    }

    @Test
    void shouldAcceptASecondAttemptWhereTheFirstWasNotDecided() {
        assertThat(of(Verdict.PASS).wrong()).isEmpty();
        assertThat(of(Verdict.INCONCLUSIVE, Verdict.PASS).wrong()).isEmpty();
        assertThat(of(Verdict.FAIL, Verdict.PASS).wrong())
                .as("a failure that shows later counts, whatever the second attempt comes to")
                .isEmpty();
    }

    @Test
    void shouldRefuseASecondAttemptThatHidesAnError() {
        assertThat(of(Verdict.ERROR).wrong()).isEmpty();
        assertThat(of(Verdict.ERROR, Verdict.PASS).wrong())
                .hasValueSatisfying(it -> assertThat(it)
                        .startsWith("expected every planned scenario once")
                        .contains(ID));
    }

    @Test
    void shouldMissAScenarioThatWasNotRunAndRefuseOneThatWasRunThreeTimes() {
        assertThat(of().missing()).containsExactly(ID);
        assertThat(of(Verdict.INCONCLUSIVE, Verdict.INCONCLUSIVE, Verdict.PASS).wrong())
                .isPresent();
    }
}
