package org.ixntck;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs that tests need besides a JDK. A test whose program is missing is skipped; with {@code -Dtest.tools=required}, as in CI, it
 * fails instead.
 */
public final class Tools {

    private static final boolean REQUIRED = System.getProperty("test.tools", "").equals("required");
    private static final int SECONDS_MAX = 20;

    private Tools() {}

    /** Skips or fails the calling test unless the program can be run with these arguments and ends with 0. */
    public static void need(String program, String... arguments) {
        need(REQUIRED, program, arguments);
    }

    static void need(boolean required, String program, String... arguments) {
        if (runs(program, arguments)) {
            return;
        }
        String why = "%s is missing, which this test needs; see .ci/run for what to install".formatted(program);
        if (required) {
            fail(why);
        } else {
            abort(why);
        }
    }

    private static boolean runs(String program, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of(program), Stream.of(arguments)).toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
