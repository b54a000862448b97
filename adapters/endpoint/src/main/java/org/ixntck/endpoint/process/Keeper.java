package org.ixntck.endpoint.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.ixntck.adapter.AdapterException;

/**
 * A process that does not outlive the kit, whatever ends the kit. A small shell starts a watcher, which reads from a pipe that the kit holds,
 * and then becomes the program itself, in a session and a process group of its own. When the kit is gone the pipe ends, and the watcher kills
 * the group; being in a session of its own, it is hit neither by Ctrl-C nor by what is done to the group.
 */
public final class Keeper {

    /** $1 is the watcher's program; the rest is the command. The watcher is nobody's child, so that no server finds it among its own. */
    private static final String SHELL = """
            lead() {
                command -v setsid >/dev/null 2>&1 && exec setsid "$@"
                exec perl -MPOSIX=setsid -e 'setsid; exec {$ARGV[0]} @ARGV or die "$ARGV[0]: $!\\n"' -- "$@"
            }
            watch=$1
            shift
            exec 3<&0 </dev/null
            (lead sh -c "$watch" ixn-tck-keeper "$$" <&3 3<&- &)
            exec 3<&-
            lead "$@"
            """;

    /** A group that is not there yet is that of a program which the shell has still to become. */
    private static final String WATCH = """
            read -r word
            if [ "$word" = done ]; then
                kill -s KILL -- "-$1" 2>/dev/null
                exit
            fi
            kill -s KILL -- "-$1" 2>/dev/null || kill -s KILL "$1" 2>/dev/null
            """;

    private static final Duration SIGNAL_MAX = Duration.ofSeconds(10);

    private final Process process;
    private final Command command;
    private final Output output;

    private Keeper(Process process, Command command, Output output) {
        this.process = process;
        this.command = command;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param atTheEnd what the watcher runs too when the kit is gone, with {@code {pid}} for the process
     * @throws AdapterException if this machine cannot start processes so
     */
    public static Keeper start(Command command, Output output, Optional<List<String>> atTheEnd)
            throws AdapterException {
        List<String> words = new ArrayList<>(
                List.of("sh", "-c", SHELL, "ixn-tck-keeper", WATCH + quoted(atTheEnd.orElse(List.of()))));
        words.addAll(command.words());
        try {
            return new Keeper(command.with(words).to(output).start(), command, output);
        } catch (IOException e) {
            throw new AdapterException(
                    "The command %s cannot be started: %s; the kit needs a POSIX shell on the PATH."
                            .formatted(command, e.getMessage()),
                    e);
        }
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("'", "'\\''").replace("{pid}", "'\"$1\"'") + "'")
                .collect(Collectors.joining(" "));
    }

    /** Of the program, which also leads its group. */
    public long pid() {
        return process.pid();
    }

    /** Whether the program has ended. */
    public boolean ended() {
        return !process.isAlive();
    }

    /** What the program ended with; only once it has. */
    public int status() {
        return process.exitValue();
    }

    /** Waits until the program has ended, and returns whether it has. */
    public boolean awaitEnd(Duration max) throws InterruptedException {
        return process.waitFor(max.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Sends a signal to the program.
     *
     * @throws AdapterException if it is not there any more
     */
    public void signal(String name) throws AdapterException, InterruptedException {
        send(name, Long.toString(pid()));
    }

    /**
     * Sends a signal to the program and all that it has started.
     *
     * @throws AdapterException if none of them is there any more
     */
    public void signalAll(String name) throws AdapterException, InterruptedException {
        send(name, "-" + pid());
    }

    private void send(String name, String whom) throws AdapterException, InterruptedException {
        command.with(List.of("sh", "-c", "kill -s \"$1\" -- \"$2\"", "sh", name, whom))
                .run(output, SIGNAL_MAX);
    }

    /** Kills the program and all that it has started, as the end of the kit would; returns at once. */
    public void kill() {
        List<ProcessHandle> strays = process.descendants().toList();
        tell("");
        process.destroyForcibly();
        strays.forEach(ProcessHandle::destroyForcibly);
    }

    /** Lets the watcher go, once the program has ended as it should; what it may have left of its group is killed. */
    public void release() {
        tell("done\n");
    }

    private void tell(String word) {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write(word.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The watcher is gone: it was told already.
        }
    }
}
