package org.ixntck.steps;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Messages without end. Whether a connection brings more than any may, or merely more than is kept, is known a while later. */
final class Flood {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private Flood() {}

    /** Waits for the end of a flood, if it is the first one of the run. */
    static void follow(Run run) {
        if (!run.dialer().firstFlood()) {
            return;
        }
        try {
            Awaitility.await("the end of a flood")
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(INTERVAL)
                    .atMost(PATIENCE)
                    .until(() -> run.dialer().exceeded().isPresent());
        } catch (ConditionTimeoutException e) {
            // Then nothing is charged to the server: there may be good reasons to send a lot.
        }
    }
}
