package org.ixntck.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Starts Java programs as the launcher starts the kit, and measures them. Used by one thread. */
final class Child {

    private static final long POLL_MILLIS = 10;

    private static final List<String> LAUNCHER = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:C1MaxInlineSize=12",
            "-XX:+UseSerialGC",
            "-Dsun.reflect.inflationThreshold=2147483647");

    private final Path scratch;

    /** One run of a program. The processor time lacks its last moments. */
    record Measured(Duration wall, Duration processor, String out) {

        double wallSeconds() {
            return wall.toMillis() / 1e3;
        }

        double processorSeconds() {
            return processor.toMillis() / 1e3;
        }
    }

    Child(Path scratch) {
        this.scratch = scratch;
    }

    /**
     * The kit's jar on the class path.
     *
     * @throws IllegalStateException if it is not there
     */
    static Path kit() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(it -> it.endsWith("ixn-tck-standalone.jar"))
                .map(it -> Path.of(it).toAbsolutePath())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "expected ixn-tck-standalone.jar on the class path; build it with mvn -DskipTests package"));
    }

    /** Runs the JVM as the launcher of the kit does. */
    Measured java(String... arguments) throws IOException, InterruptedException {
        return run(Stream.concat(LAUNCHER.stream(), Stream.of(arguments)));
    }

    /** Runs the JVM as it is. */
    Measured plainJava(String... arguments) throws IOException, InterruptedException {
        return run(Stream.of(arguments));
    }

    private Measured run(Stream<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off"));
        line.addAll(arguments.toList());
        Path out = scratch.resolve("out.txt");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        Duration processor = Duration.ZERO;
        while (process.isAlive()) {
            processor = process.info().totalCpuDuration().orElse(processor);
            Thread.sleep(POLL_MILLIS);
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - begun);
        return new Measured(wall, processor, Files.readString(out));
    }
}
