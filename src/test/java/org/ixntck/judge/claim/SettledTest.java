package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Rulings.rule;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Nothing is open 500 ms after a registration at 100 ms. */
class SettledTest {

    private final Tale tale = Tale.begin();
    private final Settled settled = settled();

    private Settled settled() {
        Line ann = tale.agent("agent-1", "A");
        tale.at(100);
        ann.registersAs("nobody");
        return new Settled(tale.last(), 500);
    }

    @Test
    void is_open_while_the_time_runs() {
        tale.at(500).quiet();

        isOpen(tale, settled).isEqualTo("that its time is not over");
    }

    @Test
    void passes_when_it_is_over() {
        tale.at(701).quiet();

        passes(tale, settled).isEqualTo("nothing");
        assertThat(rule(tale, settled).evidence()).containsExactly(settled.after());
        assertThat(settled.expected(tale.scene())).startsWith("nothing to be open within 500 ms of ");
    }
}
