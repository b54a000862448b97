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

/**
 * The packaged jar as a process, run in a folder of its own.
 *
 * @param folder where it runs, and where its output and its reports are
 */
record StandaloneJar(Path folder) {

    private static final Path JAR = Path.of("target", "ixn-tck-standalone.jar");

    Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(args));
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
