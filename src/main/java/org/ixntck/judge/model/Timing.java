package org.ixntck.judge.model;

import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Stalls;
import org.ixntck.journal.Terms;

/**
 * The budgets of a run and the stalls seen so far. Time in which the kit or a server process was not scheduled does not count, and as much again
 * is allowed, since one stall may have held up all parties one after the other. What happens between a deadline and that end decides nothing.
 */
final class Timing {

    /** Stalls that ended this long before the newest one concern no open window. */
    private static final long KEPT_NANOS = 600_000_000_000L;

    private static final long LIFTED_NANOS = 3_600_000_000_000L;

    /** So many report budgets are longer than any stall that is still to be recorded. */
    private static final long LONG = 10;

    private final long answer;
    private final long report;
    private final long registration;
    private final long restart;
    private final long lifted;
    private Stalls stalls = Stalls.NONE;

    Timing(Terms terms, boolean debug) {
        answer = terms.nanos("answer");
        report = terms.nanos("report");
        registration = terms.nanos("registration-timeout");
        restart = terms.nanos("restart");
        lifted = debug ? LIFTED_NANOS : 0;
    }

    long restart() {
        return restart;
    }

    long report() {
        return report;
    }

    Due answerTo(Entry sent) {
        return new Due(sent.at(), answer);
    }

    Due reportOf(Entry cause) {
        return new Due(cause.at(), report);
    }

    Due registrationTimeout(Entry error) {
        return new Due(error.at(), registration);
    }

    void add(Event.HeldUp stall) {
        stalls = stalls.with(stall, KEPT_NANOS);
    }

    /** Whether it happened in time for certain. */
    boolean inTime(Due due, Entry entry) {
        return entry.at() <= due.deadline() + lifted;
    }

    /** Whether it happened too late for certain. */
    boolean late(Due due, Entry entry) {
        return entry.since() > end(due) + lifted;
    }

    /** Whether it may have happened within the window. */
    boolean mayHold(Due due, Entry entry) {
        return entry.since() <= end(due);
    }

    /** Whether nothing that is recorded from now on can still be in time. */
    boolean expired(Due due, long watermark) {
        return watermark >= due.deadline() + lifted && watermark >= end(due) + lifted;
    }

    /** The same at any time, so that a stall may not have been recorded yet. */
    boolean longOver(Due due, long now) {
        return now >= end(due) + LONG * report + lifted;
    }

    /** When nothing can come within the window any more, in nanoseconds. */
    long end(Due due) {
        return stalls.end(due.start(), due.deadline());
    }

    /** For how long the kit itself was not scheduled in the stalls that touch this time, in nanoseconds. */
    long halted(long from, long to) {
        return stalls.ofTheKit(from, to);
    }

    /** The same for the kit and the processes that it had started. */
    long stalled(long from, long to) {
        return stalls.touching(from, to);
    }
}
