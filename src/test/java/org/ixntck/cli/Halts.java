package org.ixntck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Halts the kit at random moments: servers that are processes of their own go on meanwhile, and rightly take it for lost when their polls go
 * unanswered.
 *
 * @param seed the same seed halts after the same times and for as long
 */
record Halts(long seed) {

    private static final int START_SECONDS_MAX = 60;
    private static final int HALTS_MAX = 8;
    private static final int BETWEEN_MILLIS_MAX = 400;
    private static final int SHORTEST_MILLIS = 50;
    private static final int LONGEST_MILLIS = 1200;

    /** A seed that nobody has chosen, or that of {@code -Dixn-tck.seed}, to try one again. */
    static Halts unforeseen() {
        return new Halts(Long.getLong("ixn-tck.seed", System.nanoTime()));
    }

    /** Halts the kit several times from its first scenario with keep-alive on, or until it ends. */
    void disturb(StandaloneJar jar, Process kit) throws Exception {
        Random random = new Random(seed);
        Awaitility.await()
                .atMost(START_SECONDS_MAX, TimeUnit.SECONDS)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> !kit.isAlive() || judgesKeepAlive(jar.folder()));
        for (int halt = 0; halt < HALTS_MAX; halt++) {
            if (kit.waitFor(random.nextInt(BETWEEN_MILLIS_MAX), TimeUnit.MILLISECONDS)) {
                return;
            }
            StandaloneJar.signal("STOP", kit);
            kit.waitFor(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS + 1), TimeUnit.MILLISECONDS);
            StandaloneJar.signal("CONT", kit);
        }
    }

    private static boolean judgesKeepAlive(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path journal :
                    files.filter(file -> file.endsWith("journal.ndjson")).toList()) {
                if (Files.readString(journal).contains("keepAliveMillis")) {
                    return true;
                }
            }
            return false;
        }
    }
}
