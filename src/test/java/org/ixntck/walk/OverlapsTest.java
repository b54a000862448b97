package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which walks have used the same servers at the same time. */
class OverlapsTest {

    private final Overlaps overlaps = new Overlaps();

    private static Walk walk(int number) {
        return new Walk(1, number, false, List.of());
    }

    @Test
    void shouldKnowWhoWasThereBeforeAndWhoCameLater() {
        Overlaps.Stay first = overlaps.enters("here", walk(1));
        Overlaps.Stay second = overlaps.enters("here", walk(2));
        overlaps.leaves(first);
        Overlaps.Stay third = overlaps.enters("here", walk(3));

        assertThat(first.met()).containsExactly(walk(2));
        assertThat(second.met()).containsExactly(walk(1), walk(3));
        assertThat(third.met()).containsExactly(walk(2));
    }

    @Test
    void shouldNotMixDeployments() {
        Overlaps.Stay here = overlaps.enters("here", walk(1));
        overlaps.enters("there", walk(2));

        assertThat(here.met()).isEmpty();
    }

    @Test
    void shouldKeepNoMoreThanFitOnOneDeployment() {
        Overlaps.Stay first = overlaps.enters("here", walk(0));
        for (int i = 1; i < 100; i++) {
            overlaps.leaves(overlaps.enters("here", walk(i)));
        }

        assertThat(first.met()).hasSize(24);
    }
}
