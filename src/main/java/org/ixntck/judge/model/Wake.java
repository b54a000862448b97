package org.ixntck.judge.model;

/**
 * When to look at something.
 *
 * @param time not before the watermark has passed this, in nanoseconds
 * @param whom what to look at
 */
record Wake(long time, Checked whom) implements Comparable<Wake> {

    @Override
    public int compareTo(Wake other) {
        return Long.compare(time, other.time);
    }
}
