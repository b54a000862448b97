package org.ixntck.judge.claim;

import org.ixntck.journal.Entry;
import org.ixntck.journal.History;

/**
 * The time in which something has to happen, or must not. All three answers are known only from the journal: before the deadline, after it,
 * or unknown, because the kit, or a process that it had started, did not get to run. Such time does not count; and as much again is allowed,
 * since what has stalled one may have stalled all that take part, one after the other. What happens between the deadline and that end decides
 * nothing.
 */
public final class Window {

    /** The clause that says why what came in between decides nothing; it follows what was seen. */
    public static final String STALLED = "while the kit or its machine had stalled";

    private final History history;
    private final long start;
    private final long deadline;
    private final long end;
    private final long lifted;

    private Window(History history, long start, long budget) {
        this.history = history;
        this.start = start;
        this.deadline = start + budget;
        this.end = history.stalls().end(start, deadline);
        this.lifted = history.lifted();
    }

    /**
     * The window that opens with a stimulus.
     *
     * @param budget its length in nanoseconds
     */
    public static Window after(History history, Entry stimulus, long budget) {
        return new Window(history, stimulus.at(), budget);
    }

    /** Whether it happened in time for sure. */
    public boolean inTime(Entry entry) {
        return entry.at() <= deadline + lifted;
    }

    /** Whether it happened too late for sure. */
    public boolean late(Entry entry) {
        return entry.since() > end + lifted;
    }

    /** Whether it may have happened within the window. */
    public boolean mayHold(Entry entry) {
        return entry.since() <= end;
    }

    /** Whether all that happened within the window has been recorded. */
    public boolean over() {
        return history.watermark() >= end;
    }

    /** Whether what had to happen within the window cannot come in time any more; where promises are lifted, only long after it is over. */
    public boolean expired() {
        return history.watermark() >= end + lifted;
    }

    /** When nothing can come within the window any more; nanoseconds. */
    public long end() {
        return end;
    }

    /** From the opening of the window to the entry, as people read it. */
    public String elapsed(Entry entry) {
        return millis(entry.at() - start);
    }

    /** A time as people read it. Asked at each look at a window, so without a formatter. */
    public static String millis(long nanos) {
        return (nanos < 10_000_000 ? String.valueOf(Math.round(nanos / 1e5) / 10.0) : String.valueOf(nanos / 1_000_000))
                + " ms";
    }
}
