package org.ixntck.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The one source of chance of a history: everything that is drawn follows from the seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True with this probability. */
    boolean odds(double probability) {
        return random.nextDouble() < probability;
    }

    /** Evenly from {@code low} to {@code high}; {@code low} if there is nothing between. */
    long between(long low, long high) {
        return high <= low ? low : random.nextLong(low, high + 1);
    }

    /** A waiting time of this mean, exponential, at most ten times as long. */
    long around(long mean) {
        return (long) Math.min(10.0 * mean, -mean * Math.log(1 - random.nextDouble()));
    }

    <T> T of(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    <T> Optional<T> anyOf(List<T> several) {
        return several.isEmpty() ? Optional.empty() : Optional.of(of(several));
    }

    <T> List<T> shuffled(List<T> several) {
        List<T> mixed = new ArrayList<>(several);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T kept = mixed.get(i);
            mixed.set(i, mixed.get(other));
            mixed.set(other, kept);
        }
        return mixed;
    }
}
