package org.ixntck.judge.model;

/**
 * The time in which something is owed.
 *
 * @param start when the window opens, in nanoseconds
 * @param budget its length in nanoseconds
 */
record Due(long start, long budget) {

    /** Nothing is owed at any time. */
    static final Due NEVER = new Due(Long.MAX_VALUE / 4, 0);

    /** When it is over if nothing stalls. */
    long deadline() {
        return start + budget;
    }

    /** Whichever is over later. */
    Due later(Due other) {
        return other.deadline() > deadline() ? other : this;
    }
}
