package org.ixntck.lab;

import java.util.concurrent.locks.LockSupport;
import org.ixntck.journal.Journal;

/** Lets scenarios wait while the machine is too busy to decide one more. Safe for any thread. */
final class Calm {

    /** Shorter stalls are normal while a run starts. */
    private static final long HEAVY_NANOS = 200_000_000;

    /** The machine is calm after this time without a heavy stall. A scenario waits for that at most {@link #CALM_NANOS_MAX}. */
    private static final long CALM_NANOS = 100_000_000;

    private static final long CALM_NANOS_MAX = 2_000_000_000;

    private final Journal journal;

    Calm(Journal journal) {
        this.journal = journal;
    }

    /**
     * Waits while the kit itself is hardly scheduled, since one more scenario would only be one more that cannot be decided. Callers wait one
     * after the other, so that each sees the load that the previous one causes.
     */
    synchronized void await() {
        long patience = journal.now() + CALM_NANOS_MAX;
        for (long now = journal.now(); now < patience && stalled(now); now = journal.now()) {
            LockSupport.parkNanos(CALM_NANOS / 4);
        }
    }

    private boolean stalled(long now) {
        return journal.history("").stalls().ofTheKit(now - CALM_NANOS, now) > HEAVY_NANOS;
    }
}
