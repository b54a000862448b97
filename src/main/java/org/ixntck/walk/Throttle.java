package org.ixntck.walk;

/**
 * How many walks are played side by side: fewer where stalls leave walks undecided, since more walks than the machine can carry are what stalls it.
 * As in congestion control, a stall counts once for all walks that it has met, and each walk without one lets a little more in. Safe for any thread.
 */
final class Throttle {

    private static final int WALKS_MIN = 2;
    private static final double LESS = 0.6;
    private static final double MORE = 0.5;

    private final int most;
    private double allowed;
    private int playing;
    private long begun;
    private long lowered;

    /** So many at first, and at most. */
    Throttle(int most) {
        this.most = most;
        this.allowed = most;
    }

    /** Whether one more may be played now. Returns 0 if not, else what {@link #end} is told. */
    synchronized long begin() {
        if (playing >= (int) allowed) {
            return 0;
        }
        playing++;
        return ++begun;
    }

    /**
     * A walk is over.
     *
     * @param walk what {@link #begin} has returned
     * @param undecided whether a stall has left it undecided
     */
    synchronized void end(long walk, boolean undecided) {
        playing--;
        if (!undecided) {
            allowed = Math.min(most, allowed + MORE);
        } else if (walk > lowered) {
            allowed = Math.max(Math.min(most, WALKS_MIN), allowed * LESS);
            lowered = begun;
        }
    }
}
