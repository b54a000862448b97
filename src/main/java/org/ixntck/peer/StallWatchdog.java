package org.ixntck.peer;

import java.util.concurrent.locks.LockSupport;
import org.ixntck.journal.Journal;

/** A thread that wants to run every 10 ms. When it does not get to, the machine is too busy for a verdict on somebody else's lateness. */
final class StallWatchdog implements AutoCloseable {

    private static final long BEAT_NANOS = 10_000_000;

    private final Journal journal;
    private volatile long beat;
    private volatile boolean closed;

    StallWatchdog(Journal journal) {
        this.journal = journal;
        this.beat = journal.now();
        journal.thread("ixn-tck stall watchdog", this::run).start();
    }

    private void run() {
        while (!closed) {
            beat = journal.now();
            LockSupport.parkNanos(BEAT_NANOS);
        }
    }

    /** When it last ran. */
    long last() {
        return beat;
    }

    @Override
    public void close() {
        closed = true;
    }
}
