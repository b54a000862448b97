package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many walks are played side by side. */
class ThrottleTest {

    private final Throttle throttle = new Throttle(100);

    private List<Long> asManyAsPossible() {
        List<Long> walks = new ArrayList<>();
        for (long walk = throttle.begin(); walk > 0; walk = throttle.begin()) {
            walks.add(walk);
        }
        return walks;
    }

    private int next(List<Long> walks, boolean undecided) {
        walks.forEach(it -> throttle.end(it, undecided));
        List<Long> after = asManyAsPossible();
        after.forEach(it -> throttle.end(it, false));
        return after.size();
    }

    @Test
    void shouldPlayAllAtFirst() {
        assertThat(asManyAsPossible()).hasSize(100);
    }

    @Test
    void shouldTakeAStallThatMeetsAllWalksForOne() {
        assertThat(next(asManyAsPossible(), true)).isEqualTo(60);
    }

    @Test
    void shouldPlayAFewEvenWhereEachIsUndecided() {
        for (int i = 0; i < 50; i++) {
            asManyAsPossible().forEach(it -> throttle.end(it, true));
        }

        assertThat(asManyAsPossible()).hasSize(2);
    }

    @Test
    void shouldComeBackWhenNothingStallsAnyMore() {
        next(asManyAsPossible(), true);
        for (int i = 0; i < 5; i++) {
            next(asManyAsPossible(), false);
        }

        assertThat(asManyAsPossible()).hasSize(100);
    }

    @Test
    void shouldPlayOneByOneWhereThereAreServersForOne() {
        Throttle one = new Throttle(1);
        one.end(one.begin(), true);

        assertThat(one.begin()).isPositive();
        assertThat(one.begin()).isZero();
    }
}
