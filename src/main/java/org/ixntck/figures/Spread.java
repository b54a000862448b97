package org.ixntck.figures;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * How values are spread: the nearest ranks.
 *
 * @param n how many there are
 * @param p50 half of them are not greater
 * @param p99 99 of 100 are not greater
 * @param max the greatest; all are 0 if there are none
 */
public record Spread(int n, long p50, long p99, long max) {

    /** The spread of some values. */
    public static Spread of(LongStream values) {
        long[] sorted = values.toArray();
        Arrays.sort(sorted);
        return new Spread(sorted.length, rank(sorted, 50), rank(sorted, 99), rank(sorted, 100));
    }

    private static long rank(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }
}
