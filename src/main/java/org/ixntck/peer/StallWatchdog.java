package org.ixntck.peer;

import java.util.concurrent.locks.LockSupport;
import org.ixntck.journal.Journal;

/** A thread that runs every 10 ms. When it is not scheduled, the machine is too busy to judge whether a server was late. */
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

    /** When it last ran, in nanoseconds. Called by any thread. */
    long last() {
        return beat;
    }

    @Override
    public void close() {
        closed = true;
    }
}
