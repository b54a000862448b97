package org.ixntck.run;

import java.time.Duration;

/**
 * How the time of a run is divided between walks and the proofs of what they find. Meanwhile no walk begins, so that what decides nothing is proven
 * in the last part of the run. Times are in nanoseconds, by {@link System#nanoTime}.
 *
 * @param begin of the run
 * @param end of the run
 */
record ProofTime(long begin, long end) {

    /** The time limit for proving the violation of one requirement. */
    private static final Duration PROOF_MAX = Duration.ofSeconds(30);

    /** Less than this proves nothing. */
    private static final Duration PROOF_MIN = Duration.ofSeconds(10);

    private static final int ADVISORIES_PART = 4;

    /** Until when one requirement is proven, if so many are left: each gets its share of the time. */
    long until(int left, long now) {
        long share = Math.max(PROOF_MIN.toNanos(), (end - now) / left);
        return Math.min(end, now + Math.min(PROOF_MAX.toNanos(), share));
    }

    /** Whether no time is left: what was found last is not repeated. */
    boolean over(long now) {
        return now >= end;
    }

    /** Whether it is time for requirements that do not decide the run, if so many are left. */
    boolean lastPart(int left, long now) {
        return end - now <= Math.min((end - begin) / ADVISORIES_PART, left * PROOF_MIN.toNanos());
    }
}
