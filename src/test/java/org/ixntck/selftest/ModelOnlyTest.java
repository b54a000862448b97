package org.ixntck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelOnlyTest {

    private static final Expected EXPECTED = new Expected("AD-01", "saw none", Set.of("LO-03"), Set.of("RP-03"));

    private static Row row(String defect, String... failed) {
        Map<String, String> sentences = new HashMap<>();
        List.of(failed).forEach(id -> sentences.put(id, id + ": expected x; saw y"));
        return new Row(defect, EXPECTED, Optional.of(new Judged("defect/" + defect, "", sentences, Set.of())));
    }

    private static ModelOnly of(Row... rows) {
        return new ModelOnly(List.of(rows), List.of(), Map.of("reviewed-sin", "only a step asks"));
    }

    @Test
    void shouldCountWhatItsRowNames() {
        ModelOnly score = of(row("a", "AD-01"), row("b", "LO-03"), row("c", "RP-03"), row("reviewed-sin"));

        assertThat(score.caught()).isEqualTo(2);
        assertThat(score.caughtByTheirOwn()).isEqualTo(1);
        assertThat(score.score())
                .startsWith("2 of 4 defects (50.0 %;")
                .contains("1 of them by the requirement that names");
        assertThat(score.lines())
                .containsExactly(
                        "caught    AD-01  a             AD-01",
                        "otherwise AD-01  b             LO-03",
                        "MISSED    AD-01  c             no reason is reviewed",
                        "MISSED    AD-01  reviewed-sin  only a step asks");
    }

    @Test
    void shouldComplainOfWhatIsMissedWithoutAReviewedReason() {
        assertThat(of(row("c", "RP-03"), row("reviewed-sin")).differences())
                .containsExactly("c: expected the model to find that AD-01 is broken; it found [RP-03]");
        assertThat(of(new Row("d", EXPECTED, Optional.empty())).differences())
                .containsExactly("d: expected the model to find that AD-01 is broken; it found no record of a run");
    }

    @Test
    void shouldComplainOfCorrectServersThatFail() {
        Judged right = new Judged("reference", "", Map.of("AD-01", "AD-01: expected x; saw y"), Set.of());

        assertThat(new ModelOnly(List.of(), List.of(right), Map.of()).differences())
                .containsExactly("reference: expected nothing to fail; saw AD-01: expected x; saw y");
    }

    @Test
    void shouldExpectNineteenOfTwenty() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            rows.add(row("a" + i, "AD-01"));
        }
        rows.add(row("reviewed-sin"));
        assertThat(of(rows.toArray(Row[]::new)).enough()).isTrue();

        rows.add(row("reviewed-sin"));
        assertThat(of(rows.toArray(Row[]::new)).enough()).isFalse();
    }

    @Test
    void shouldGiveReasonsOnlyForDefectsThatThereAre() {
        assertThat(new ExpectedMatrix().names())
                .containsAll(ModelOnly.reviewed().keySet());
        assertThat(ModelOnly.reviewed().values()).allMatch(reason -> reason.length() > 40);
    }
}
