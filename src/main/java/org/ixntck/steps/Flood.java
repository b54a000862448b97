package org.ixntck.steps;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.ixntck.journal.History;

/** A flood of messages. Whether a connection exceeds its limit, or only what is recorded, is known some time later. */
final class Flood {

    /** Extended by the stalls of the kit and the machine. */
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    /** The share of the limit that has to arrive within the patience; at a slower pace the limit is not reached within the bound. */
    private static final double SHARE_MIN = (double) PATIENCE_NANOS / BOUND.toNanos();

    /** A share of the limit that no ordinary conversation reaches. */
    private static final double PLENTY = 0.01;

    private final Run run;
    private final String site;
    private long since;
    private double share;

    private Flood(Run run, String site) {
        this.run = run;
        this.site = site;
        this.since = run.journal().now();
        this.share = run.dialer().largestShare();
    }

    /** Whether some connection has received unusually much, so that a flood is likely. */
    static boolean isLikely(Run run) {
        return run.dialer().largestShare() > PLENTY;
    }

    /** Waits for the end of a flood at the given site, if it is the first one of the run. */
    static void awaitEnd(Run run, String site) {
        if (!run.dialer().firstFlood()) {
            return;
        }
        Flood flood = new Flood(run, site);
        try {
            Awaitility.await("the end of a flood")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(INTERVAL)
                    .atMost(BOUND)
                    .until(() -> run.dialer().exceeded().isPresent() || flood.subsides());
        } catch (ConditionTimeoutException e) {
            // Then nothing is charged to the server: sending a lot may be legitimate.
        }
    }

    /** Whether the flood is over, or too slow to reach the limit. A busy machine reads slowly, so stalls extend the patience. */
    private boolean subsides() {
        History history = run.journal().history(site);
        long stalled = 2 * history.stalls().touching(since, history.watermark());
        if (history.watermark() <= since + PATIENCE_NANOS + stalled) {
            return false;
        }
        double now = run.dialer().largestShare();
        boolean subsides = now < share + SHARE_MIN;
        since = history.watermark();
        share = now;
        return subsides;
    }
}
