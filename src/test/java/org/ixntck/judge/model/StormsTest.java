package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.ixntck.simulator.Settings;
import org.ixntck.simulator.Storm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Histories that nobody wrote down: of conformant servers, which may not be charged, and the same with one message disturbed, which has to be
 * charged where that is forbidden. {@link StormsIT} does the same with many more.
 */
class StormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldNeverChargeConformantServersInAStorm(String policy) {
        Storms storms = new Storms(policy).judge(1_001, 1_005);

        assertThat(storms.entries()).isGreaterThan(80_000);
        assertThat(storms.falseCharges()).isEmpty();
        assertThat(storms.inconclusive()).isZero();
        assertThat(storms.hypothesesMax()).isLessThanOrEqualTo(Explanations.HYPOTHESES_MAX / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldNeverChargeServersThatUseWhatTheModelsLeaveThemFree(String policy) {
        Storms storms = new Storms(policy).judgeOddOnes(1_001, 1_004);

        assertThat(storms.entries()).isGreaterThan(60_000);
        assertThat(storms.falseCharges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldNeverChargeConformantServersOnAnOrdinaryDay(String policy) {
        for (long seed = 1_101; seed <= 1_106; seed++) {
            Storm day = Storm.of(seed, Settings.calm().duplicateLogin(policy));
            Judged judged = Judged.of(day.entries());

            assertThat(judged.sentences()).as("%s", day).isEmpty();
            assertThat(judged.inconclusiveStrands()).as("%s", day).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"refuse, 95", "close-earlier, 95", "allow, 70"})
    void shouldChargeWhatIsMissingDoubledLateOrMisdirectedInAStorm(String policy, int percent) {
        Storms storms = new Storms(policy).disturb(1_201, 1_204, 2);

        assertThat(storms.forbidden()).isGreaterThan(10);
        assertThat(storms.percentCharged()).as("%s", storms.missed()).isGreaterThanOrEqualTo(percent);
        assertThat(storms.falseCharges()).isEmpty();
    }
}
