package org.ixntck.judge;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Tries a property with values drawn from random seeds. A failure names its seed; {@code -Dproperty.seed=N} tries that seed alone. */
final class Seeds {

    private static final String PROPERTY = "property.seed";

    private Seeds() {}

    static void tryWith(int tries, Consumer<Random> property) {
        Optional.ofNullable(Long.getLong(PROPERTY))
                .map(LongStream::of)
                .orElseGet(() -> new Random().longs(tries))
                .forEach(seed -> tryWith(seed, property));
    }

    private static void tryWith(long seed, Consumer<Random> property) {
        try {
            property.accept(new Random(seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("with -D%s=%d: %s".formatted(PROPERTY, seed, e), e);
        }
    }
}
