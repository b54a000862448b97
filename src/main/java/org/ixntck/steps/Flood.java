package org.ixntck.steps;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.ixntck.journal.History;

/** Messages without end. Whether a connection brings more than any may, or merely more than is kept, is known a while later. */
final class Flood {

    /** As the kit counts it: longer by what it, or the machine, stalled. */
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private Flood() {}

    /** Waits for the end of a flood at that site, if it is the first one of the run. */
    static void follow(Run run, String site) {
        if (!run.dialer().firstFlood()) {
            return;
        }
        long now = run.journal().now();
        try {
            Awaitility.await("the end of a flood")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(INTERVAL)
                    .atMost(BOUND)
                    .until(() -> run.dialer().exceeded().isPresent()
                            || over(run.journal().history(site), now));
        } catch (ConditionTimeoutException e) {
            // As below.
        }
        // If it is not over, nothing is charged to the server: there may be good reasons to send a lot.
    }

    private static boolean over(History history, long since) {
        long stalled = 2 * history.stalled(since, history.watermark());
        return history.watermark() > since + PATIENCE_NANOS + stalled;
    }
}
