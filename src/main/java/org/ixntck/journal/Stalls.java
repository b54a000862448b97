package org.ixntck.journal;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The times in which the kit, or a process that it had started, did not get to run. One stall is told several times while it lasts, and by
 * more than one witness: what overlaps counts once.
 */
public final class Stalls {

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

    /** For how long somebody was held up in the stalls that touch this time; whole stalls, in nanoseconds. */
    public long touching(long from, long to) {
        return length(stall -> stall.to() >= from && stall.from() <= to);
    }

    /** The same for those of the kit itself; in the others it could answer. */
    public long ofTheKit(long from, long to) {
        return length(stall -> stall instanceof Event.Stalled && stall.to() >= from && stall.from() <= to);
    }

    /** The length of those that begin within this time, its beginning not included. */
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
     * When as much time has gone by as was to pass until the deadline, if the time of stalls does not count.
     *
     * @param since stalls that were over before this are of no concern
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
