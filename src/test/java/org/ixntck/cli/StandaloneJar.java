package org.ixntck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged jar as a process, run in a folder of its own.
 *
 * @param folder where it runs, and where its output and its reports are
 */
record StandaloneJar(Path folder) {

    private static final Path JAR = Path.of("target", "ixn-tck-standalone.jar").toAbsolutePath();
    private static final Path ARCHIVE = JAR.resolveSibling("ixn-tck.jsa");
    private static final Path LAUNCHER = Path.of("..", "ixn-tck").toAbsolutePath();
    private static final int ARCHIVE_SECONDS_MAX = 120;

    /** Starts it with the class archive of the launcher, which saves a second. */
    Process start(String... args) throws IOException {
        makeArchive();
        return start(
                List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"), List.of(args));
    }

    /** Starts it with nothing but the jar. */
    Process startWithoutArchive(String... args) throws IOException {
        return start(List.of(), List.of(args));
    }

    /** Starts it with nothing but the jar and so much heap. */
    Process startWithin(int megabytes, String... args) throws IOException {
        return start(List.of("-Xmx%dm".formatted(megabytes)), List.of(args));
    }

    /** The launcher makes the archive at its first start, and lets other processes that want it wait. */
    private static void makeArchive() throws IOException {
        if (Files.exists(ARCHIVE)
                && Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(JAR)) >= 0) {
            return;
        }
        Process launcher = new ProcessBuilder(LAUNCHER.toString(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            launcher.waitFor(ARCHIVE_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            launcher.destroy();
        }
    }

    private Process start(List<String> options, List<String> args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(args);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    static void signal(String name, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }

    Path report(String file) {
        return folder.resolve("reports/latest").resolve(file);
    }

    JsonNode verdict() throws IOException {
        return new ObjectMapper().readTree(report("verdict.json").toFile());
    }

    /** The verdict of each requirement, by its id. */
    Map<String, String> requirements() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        verdict()
                .get("requirements")
                .forEach(row ->
                        verdicts.put(row.get("id").asText(), row.get("verdict").asText()));
        return verdicts;
    }
}
