package org.ixntck.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ixntck.fault.Moment.Direction;
import org.ixntck.fault.Moment.Edge;
import org.ixntck.journal.ReadPass;
import org.junit.jupiter.api.Test;

/** What a connection costs that has no fault: no handler, and one look at an empty list at either side of each message. */
class IdleTest {

    private static final int MESSAGES = 5_000_000;
    private static final long NANOS_MAX = 1_000;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Faults faults = new Faults(channel, () -> new ReadPass(1, 0));

    @Test
    void shouldHaveNoHandler() {
        List<String> before = channel.pipeline().names();
        faults.begin(new Fault.SlowReading(100));
        faults.end(Fault.SlowReading.class);
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(channel.pipeline().names()).isEqualTo(before);
        assertThat(faults.all()).isEmpty();
        assertThat(faults.known()).isEqualTo(Long.MAX_VALUE);
    }

    /** Prints the figure; the limit only catches what is wrong by orders of magnitude, on the busiest machine. */
    @Test
    void shouldCostNextToNothing() {
        Triggers triggers = new Triggers();
        long best = Long.MAX_VALUE;
        long seen = 0;
        for (int round = 0; round < 5; round++) {
            long begun = System.nanoTime();
            for (int i = 0; i < MESSAGES; i++) {
                triggers.pass(Edge.BEFORE, Direction.RECEIVED, "EventAck");
                seen += faults.pass().number();
                triggers.pass(Edge.AFTER, Direction.RECEIVED, "EventAck");
            }
            best = Math.min(best, System.nanoTime() - begun);
        }

        assertThat(seen).isEqualTo(5L * MESSAGES);
        System.out.printf("faults, idle: %.1f ns for each message%n", best / (double) MESSAGES);
        assertThat(best / MESSAGES).isLessThan(NANOS_MAX);
    }
}
