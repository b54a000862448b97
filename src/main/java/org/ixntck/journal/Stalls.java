package org.ixntck.journal;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The times in which the kit, or a process that it had started, was not scheduled. A long stall is recorded several times, and by more than one
 * observer; overlapping times count once. Times are in nanoseconds.
 */
public final class Stalls {

    /** What a stall has held up is worked off after it, and meanwhile servers are as late as if it went on. */
    private static final long AFTERMATH_NANOS = 250_000_000;

    private final List<Event.HeldUp> byStart;

    private Stalls(List<Event.HeldUp> byStart) {
        this.byStart = byStart;
    }

    static Stalls of(List<Entry> entries) {
        return new Stalls(entries.stream()
                .filter(entry -> entry.event() instanceof Event.HeldUp)
                .map(entry -> (Event.HeldUp) entry.event())
                .sorted(Comparator.comparingLong(Event.HeldUp::from))
                .toList());
    }

    /** The length of all stalls that overlap the given time, counted in full. */
    public long touching(long from, long to) {
        return length(stall -> stall.to() >= from && stall.from() <= to);
    }

    /** The same for stalls of the kit itself. In the others the kit could still answer. */
    public long ofTheKit(long from, long to) {
        return length(stall -> stall instanceof Event.Stalled && stall.to() >= from && stall.from() <= to);
    }

    /** The length of the stalls that begin after {@code after} and not later than {@code to}. */
    public long beginning(long after, long to) {
        return length(stall -> stall.from() > after && stall.from() <= to);
    }

    private long length(Predicate<Event.HeldUp> which) {
        long sum = 0;
        long counted = Long.MIN_VALUE;
        for (Event.HeldUp stall : byStart) {
            if (which.test(stall)) {
                sum += Math.max(0, stall.to() - Math.max(stall.from(), counted));
                counted = Math.max(counted, stall.to());
            }
        }
        return sum;
    }

    /**
     * When nothing that had to happen in a time can be in time any more. Stalls do not count; and as much again is allowed, since what has stalled
     * one may have stalled all that take part, one after the other.
     */
    public long end(long start, long deadline) {
        long counted = stretched(start - AFTERMATH_NANOS, deadline);
        long again = counted + (counted - deadline);
        return again + beginning(counted, again);
    }

    /**
     * The deadline extended by the stalls before it, including those that fall into the extension.
     *
     * @param since stalls that ended before this time do not count
     */
    public long stretched(long since, long deadline) {
        long end = deadline;
        long counted = Long.MIN_VALUE;
        for (Event.HeldUp stall : byStart) {
            if (stall.from() > end) {
                break;
            }
            if (stall.to() >= since) {
                end += Math.max(0, stall.to() - Math.max(stall.from(), counted));
                counted = Math.max(counted, stall.to());
            }
        }
        return end;
    }
}
