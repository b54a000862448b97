package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProofTimeTest {

    private final ProofTime minute = new ProofTime(at(0), at(60));

    private static long at(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void shouldLeaveMostOfTheTimeToWalksWhereWhatTheyFindDecidesNothing() {
        assertThat(minute.lastPart(1, at(49))).isFalse();
        assertThat(minute.lastPart(1, at(50))).isTrue();
        assertThat(minute.lastPart(9, at(44))).isFalse();
        assertThat(minute.lastPart(9, at(45))).isTrue();
    }

    @Test
    void shouldRepeatNothingOnceTheTimeIsOver() {
        assertThat(minute.over(at(59))).isFalse();
        assertThat(minute.over(at(60))).isTrue();
    }

    @Test
    void shouldDivideWhatIsLeft() {
        assertThat(minute.until(1, at(0))).isEqualTo(at(30));
        assertThat(minute.until(3, at(0))).isEqualTo(at(20));
        assertThat(minute.until(20, at(0))).isEqualTo(at(10));
        assertThat(minute.until(1, at(55))).isEqualTo(at(60));
    }
}
