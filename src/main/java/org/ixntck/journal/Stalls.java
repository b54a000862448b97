package org.ixntck.journal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The times in which the kit, or a process that it had started, was not scheduled. A long stall is recorded several times, and by more than one
 * observer; overlapping times count once. Times are in nanoseconds. Immutable.
 */
public final class Stalls {

    /** No stall at all. */
    public static final Stalls NONE = new Stalls(new Event.HeldUp[0], Long.MIN_VALUE);

    /** What a stall has held up is worked off after it, and meanwhile servers are as late as if it went on. */
    private static final long AFTERMATH_NANOS = 250_000_000;

    /** An array, since nearly every look at a window walks it. */
    private final Event.HeldUp[] byStart;

    /** When the last one ended. */
    private final long upTo;

    private Stalls(Event.HeldUp[] byStart, long upTo) {
        this.byStart = byStart;
        this.upTo = upTo;
    }

    static Stalls of(List<Entry> entries) {
        Event.HeldUp[] all = entries.stream()
                .filter(entry -> entry.event() instanceof Event.HeldUp)
                .map(entry -> (Event.HeldUp) entry.event())
                .sorted(Comparator.comparingLong(Event.HeldUp::from))
                .toArray(Event.HeldUp[]::new);
        return new Stalls(
                all, Arrays.stream(all).mapToLong(Event.HeldUp::to).max().orElse(Long.MIN_VALUE));
    }

    /**
     * These and one more.
     *
     * @param kept stalls that ended so long before it are forgotten
     */
    public Stalls with(Event.HeldUp stall, long kept) {
        Event.HeldUp[] before = Arrays.stream(byStart)
                .filter(old -> old.to() >= stall.from() - kept)
                .toArray(Event.HeldUp[]::new);
        int at = before.length;
        while (at > 0 && before[at - 1].from() > stall.from()) {
            at--;
        }
        Event.HeldUp[] all = Arrays.copyOf(before, before.length + 1);
        System.arraycopy(before, at, all, at + 1, before.length - at);
        all[at] = stall;
        return new Stalls(all, Math.max(upTo, stall.to()));
    }

    /** The length of all stalls that overlap the given time, counted in full. */
    public long touching(long from, long to) {
        return touching(from, to, false);
    }

    /** The same for stalls of the kit itself. In the others the kit could still answer. */
    public long ofTheKit(long from, long to) {
        return touching(from, to, true);
    }

    private long touching(long from, long to, boolean kitOnly) {
        long sum = 0;
        long counted = Long.MIN_VALUE;
        for (Event.HeldUp stall : byStart) {
            if (stall.to() >= from && stall.from() <= to && (!kitOnly || stall instanceof Event.Stalled)) {
                sum += further(stall, counted);
                counted = Math.max(counted, stall.to());
            }
        }
        return sum;
    }

    /** The length of the stalls that begin after {@code after} and not later than {@code to}. */
    public long beginning(long after, long to) {
        long sum = 0;
        long counted = Long.MIN_VALUE;
        for (Event.HeldUp stall : byStart) {
            if (stall.from() > after && stall.from() <= to) {
                sum += further(stall, counted);
                counted = Math.max(counted, stall.to());
            }
        }
        return sum;
    }

    private static long further(Event.HeldUp stall, long counted) {
        return Math.max(0, stall.to() - Math.max(stall.from(), counted));
    }

    /**
     * When nothing that had to happen in a time can be in time any more. Stalls do not count; and as much again is allowed, since what has stalled
     * one may have stalled all that take part, one after the other.
     */
    public long end(long start, long deadline) {
        if (upTo < start - AFTERMATH_NANOS) {
            return deadline;
        }
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
                end += further(stall, counted);
                counted = Math.max(counted, stall.to());
            }
        }
        return end;
    }
}
