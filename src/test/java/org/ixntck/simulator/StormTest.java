package org.ixntck.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.Entry;
import org.junit.jupiter.api.Test;

class StormTest {

    @Test
    void the_same_seed_gives_the_same_history() {
        List<Entry> once = Storm.of(7, Settings.storm()).history().toList();
        assertThat(Storm.of(7, Settings.storm()).history().toList()).isEqualTo(once);
    }
}
