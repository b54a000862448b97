package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Rulings.rule;

import java.util.List;
import org.ixntck.journal.History;
import org.ixntck.judge.Line;
import org.ixntck.judge.Ruling;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Nothing is done for 500 ms. */
class SettledTest {

    private final Tale tale = Tale.begin();
    private final Line ann = tale.agent("agent-1", "A");
    private final Settled settled = new Settled(500);

    @Test
    void is_open_before_anything_is_done() {
        Scene nothing = new Scene(History.of(List.of()), "d1");

        assertThat(settled.rule(nothing).state()).isEqualTo(Ruling.State.OPEN);
    }

    @Test
    void is_open_while_the_time_runs() {
        tale.at(100);
        ann.registersAs("nobody");
        tale.at(500).quiet();

        isOpen(tale, settled).isEqualTo("that it still acts");
    }

    @Test
    void passes_when_it_is_over() {
        tale.at(100);
        ann.registersAs("nobody");
        long last = tale.last();
        tale.at(701).quiet();

        passes(tale, settled).isEqualTo("it do so");
        assertThat(rule(tale, settled).evidence()).containsExactly(last);
    }
}
