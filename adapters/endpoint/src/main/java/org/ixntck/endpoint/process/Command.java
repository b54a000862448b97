package org.ixntck.endpoint.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Secrets;

/**
 * A program with its arguments.
 *
 * @param words the program and its arguments
 * @param environment all of its environment
 * @param directory where it runs
 * @param secrets what is masked wherever it is named
 */
public record Command(List<String> words, Map<String, String> environment, Path directory, Secrets secrets) {

    private static final File NOTHING = new File("/dev/null");

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** The same with other words. */
    Command with(List<String> others) {
        return new Command(others, environment, directory, secrets);
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    /** As a line for a shell. Variables are assigned by the shell itself, so that no list of processes shows them. */
    String shell() {
        return "cd %s && %s %s"
                .formatted(
                        quoted(directory.toString()),
                        environment.entrySet().stream()
                                .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()))
                                .collect(Collectors.joining(" ")),
                        words.stream().map(Command::quoted).collect(Collectors.joining(" ")));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * Runs it to its end.
     *
     * @param max how long it may take
     * @throws AdapterException if it cannot be run, takes longer, or does not end with 0
     */
    public void run(Output output, Duration max) throws AdapterException, InterruptedException {
        if (!ends(output, max)) {
            throw new AdapterException("The command %s did not end within %d ms; its output is in %s."
                    .formatted(this, max.toMillis(), output));
        }
    }

    /**
     * Runs it, and returns whether it ended in time; one that did not is killed.
     *
     * @param max how long it may take
     * @throws AdapterException if it cannot be run, or does not end with 0
     */
    public boolean ends(Output output, Duration max) throws AdapterException, InterruptedException {
        try {
            Process process = output.start(builder().redirectInput(NOTHING));
            try {
                if (!process.waitFor(max.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
                if (process.exitValue() != 0) {
                    throw new AdapterException(
                            "The command %s ended with exit status %d, where 0 says that it is done; it said: %s."
                                    .formatted(this, process.exitValue(), output.end()));
                }
                return true;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new AdapterException(
                    "The command %s cannot be run: %s.".formatted(this, secrets.mask(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    @Override
    public String toString() {
        return "'%s'".formatted(secrets.mask(String.join(" ", words)));
    }
}
