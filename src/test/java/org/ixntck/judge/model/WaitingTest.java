package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Of most agents nothing is awaited at most times, or only a sign of life: then time may pass without any of them being looked at. */
class WaitingTest {

    private static final int AGENTS = 200;
    private static final int WATERMARKS = 2_000;
    private static final int BYTES_MAX = 2_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void shouldNotLookAtEachAgentAtEachWatermarkWhileTheEngineIsSilent() {
        int before = 1_000;
        long few = allocated(quiet(before));
        long many = allocated(quiet(before + WATERMARKS));

        assertThat((many - few) / WATERMARKS).as("bytes for each watermark").isLessThan(BYTES_MAX);
    }

    @Test
    void shouldLookAgainWhenTheSignOfLifeHasCome() {
        Tale tale = Tale.begin();
        tale.reporting("A");
        available(tale);
        wait(tale, 3_000);
        assertThat(Judged.of(tale).timesKept("AV-03")).isZero();

        Tale other = Tale.begin();
        Line engine = other.reporting("A");
        available(other);
        wait(other, 3_000);
        engine.livesOn();
        other.at(6_000).quiet();
        assertThat(Judged.of(other).timesKept("AV-03")).isEqualTo(AGENTS);
    }

    private static Tale quiet(int watermarks) {
        Tale tale = Tale.begin();
        tale.reporting("A");
        available(tale);
        wait(tale, watermarks);
        return tale;
    }

    /** Nothing may be reported of them. */
    private static void available(Tale tale) {
        for (int i = 0; i < AGENTS; i++) {
            tale.registered("agent-" + i, "A").isAvailable().acks();
        }
    }

    private static void wait(Tale tale, int watermarks) {
        for (int i = 1; i <= watermarks; i++) {
            tale.at(1_000 + i).quiet();
        }
    }

    private long allocated(Tale tale) {
        List<Entry> history = new ArrayList<>(tale.history().entries());
        Judged.of(history.iterator());
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        Judged.of(history.iterator());
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
