package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A shell in which a test types commands.
 *
 * @param folder where they are typed
 * @param environment variables besides those of the test
 */
record Typed(Path folder, Map<String, String> environment) {

    private static final int PATIENCE_SECONDS = 120;

    Typed(Path folder) {
        this(folder, Map.of());
    }

    /** Types them one after the other, each of which has to succeed, and returns what they print. */
    String output(List<String> commands) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "typed-", ".txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", String.join("\n", commands))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(environment);
        Process process = shell.start();
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(ended).as("%s%n%s", commands, Files.readString(output)).isTrue();
            assertThat(process.exitValue())
                    .as("%s%n%s", commands, Files.readString(output))
                    .isZero();
            return Files.readString(output);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The commands that {@code init} prints behind "next:", exactly so, without the comments between them. */
    List<String> next(String init) throws IOException, InterruptedException {
        return output(List.of(init))
                .lines()
                .dropWhile(line -> !line.equals("next:"))
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
