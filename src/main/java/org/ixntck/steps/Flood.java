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

    /** What has to come while the kit is patient, of all that a connection may bring: less would not get there within the bound. */
    private static final double SHARE_MIN = (double) PATIENCE_NANOS / BOUND.toNanos();

    /** Of all that a connection may bring: no conversation is that long. */
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

    /** Whether so much has come in the run that there may be more to say than that nothing was understood. */
    static boolean isLikely(Run run) {
        return run.dialer().largestShare() > PLENTY;
    }

    /** Waits for the end of a flood at that site, if it is the first one of the run. */
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
            // As below.
        }
        // If it is not over, nothing is charged to the server: there may be good reasons to send a lot.
    }

    /** A busy machine reads a flood slowly: what still comes at a pace that leads to the limit is waited for. */
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
