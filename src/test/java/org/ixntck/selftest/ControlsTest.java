package org.ixntck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ControlsTest {

    private static final Optional<Judged> FAILS_NOTHING = judged(Map.of());
    private static final Optional<Judged> FAILS =
            judged(Map.of("LI-01", "LI-01: no", "RG-02", "RG-02: no", "LO-01", "no"));

    private static Optional<Judged> judged(Map<String, String> failed) {
        return Optional.of(new Judged("defect/control", "", failed, Set.of()));
    }

    @Test
    void shouldLetTheScoreCountWhereRightIsToldFromWrong() {
        assertThat(new Controls(FAILS_NOTHING, FAILS).objection()).isEmpty();
    }

    @Test
    void shouldVoidTheScoreIfAServerWithoutADefectIsCaught() {
        assertThat(new Controls(judged(Map.of("AD-01", "AD-01: expected x; saw y")), FAILS).objection())
                .contains("the score is void: expected the control server that is right in everything to fail nothing;"
                        + " saw AD-01: expected x; saw y");
    }

    @Test
    void shouldVoidTheScoreIfAServerThatDoesNothingRightIsNotCaught() {
        assertThat(new Controls(FAILS_NOTHING, FAILS_NOTHING).objection())
                .contains("the score is void: expected the control server that is wrong in everything to fail LI-01 and"
                        + " RG-02; it did not");
        assertThat(new Controls(FAILS_NOTHING, judged(Map.of("LI-01", "no"))).objection())
                .isPresent();
    }

    @Test
    void shouldVoidTheScoreIfAControlHasNoVerdict() {
        assertThat(new Controls(Optional.empty(), FAILS).objection())
                .hasValueSatisfying(it -> assertThat(it).contains("right in everything; saw none"));
        assertThat(new Controls(FAILS_NOTHING, Optional.empty()).objection())
                .hasValueSatisfying(it -> assertThat(it).contains("wrong in everything; saw none"));
    }
}
