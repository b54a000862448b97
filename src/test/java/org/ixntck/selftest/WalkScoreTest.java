package org.ixntck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WalkScoreTest {

    private static final Expected EXPECTED = new Expected("AD-01", "saw none", Set.of("LO-03"), Set.of("RP-03"));

    private static Row row(String defect, String verdict, String... failed) {
        Map<String, String> sentences = new HashMap<>();
        List.of(failed).forEach(id -> sentences.put(id, id + ": expected x; saw y"));
        return new Row(defect, EXPECTED, Optional.of(new Judged("defect/" + defect, verdict, sentences, Set.of())));
    }

    private static Row found(String defect) {
        return row(defect, "NOT_CONFORMANT", "AD-01");
    }

    private static Row missed(String defect) {
        return row(defect, "INCOMPLETE");
    }

    private static WalkScore of(List<Row> one, List<Row> other) {
        return new WalkScore(List.of(7L, 8L), List.of(one, other), List.of(), Map.of("reviewed", "only a step asks"));
    }

    @Test
    void shouldTakeTheWorstSeed() {
        WalkScore score = of(
                List.of(found("a"), found("b"), missed("reviewed")),
                List.of(found("a"), missed("b"), missed("reviewed")));

        assertThat(score.scores())
                .contains(
                        "seed 7: 2 killed, 0 silent, 1 dead, 0 undecided",
                        "seed 8: 1 killed, 1 silent, 1 dead, 0 undecided")
                .anyMatch(it ->
                        it.startsWith("1 of 2 defects that the model catches (50.0 %;") && it.endsWith("seed, 8"));
        assertThat(score.enough()).isFalse();
        assertThat(score.lines())
                .containsExactly(
                        "killed    AD-01  a         seed 7: AD-01; seed 8: AD-01",
                        "silent    AD-01  b         seed 7: AD-01; seed 8: INCOMPLETE",
                        "dead      AD-01  reviewed  only a step asks");
    }

    @Test
    void shouldCountOnlyWhatTheRowNames() {
        List<Row> rows = List.of(row("a", "NOT_CONFORMANT", "LO-03"), row("b", "NOT_CONFORMANT", "RP-03", "RG-01"));

        assertThat(of(rows, rows).lines())
                .containsExactly(
                        "killed    AD-01  a  seed 7: LO-03; seed 8: LO-03",
                        "silent    AD-01  b  seed 7: only RG-01 RP-03; seed 8: only RG-01 RP-03");
    }

    @Test
    void shouldFindADefectWhoseReasonIsOutOfDate() {
        List<Row> rows = List.of(found("reviewed"));

        assertThat(of(rows, rows).scores()).contains("seed 7: 1 killed, 0 silent, 0 dead, 0 undecided");
    }

    @Test
    void shouldNotCallSilentWhatWasNotJudged() {
        List<Row> rows = List.of(new Row("a", EXPECTED, Optional.empty()), row("b", "INCONCLUSIVE"), row("c", "ERROR"));

        assertThat(of(rows, rows).scores()).contains("seed 7: 0 killed, 0 silent, 0 dead, 3 undecided");
        assertThat(of(rows, rows).enough()).isFalse();
    }

    @Test
    void shouldBeEnoughFromNineInTenOn() {
        List<Row> nine = Stream.iterate(0, it -> it + 1)
                .limit(10)
                .map(it -> it == 0 ? missed("d0") : found("d" + it))
                .toList();

        assertThat(of(nine, nine).enough()).isTrue();
    }

    @Test
    void shouldTellOfFalseAlarms() {
        Judged right = new Judged("reference", "", Map.of("AD-01", "AD-01: expected x; saw y"), Set.of());
        List<List<Row>> rows = List.of(List.of(found("a")));

        assertThat(new WalkScore(List.of(1L), rows, List.of(right), Map.of()).falseAlarms())
                .containsExactly("reference: expected nothing to fail; saw AD-01: expected x; saw y");
    }

    @Test
    void shouldTakeTheMedianOfLengths() {
        assertThat(WalkScore.median(List.of())).isEmpty();
        assertThat(WalkScore.median(List.of(9, 3, 5))).hasValue("median length of 3 shrunk walks: 5 steps (longest 9)");
    }
}
