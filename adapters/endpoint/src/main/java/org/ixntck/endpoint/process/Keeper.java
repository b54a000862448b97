package org.ixntck.endpoint.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.adapter.AdapterException;

/**
 * Sees to it that no process outlives the kit, whatever ends the kit. It is a small shell in a session of its own, which neither Ctrl-C nor
 * any signal to the kit's processes reaches, and it reads from a pipe that only the kit holds. The kit tells it of each process; when the
 * kit is gone the pipe ends, and it kills their groups. Used by any thread.
 */
public final class Keeper implements AutoCloseable {

    /** Runs its arguments as the leader of a new session. */
    private static final String LEAD = """
            command -v setsid >/dev/null 2>&1 && exec setsid "$@"
            exec perl -MPOSIX=setsid -e 'setsid; exec {$ARGV[0]} @ARGV' -- "$@"
            """;

    /** Takes {@code + PID COMMAND} for a process and what is to be run at its end too, and {@code - PID} when it is over. */
    private static final String KEEP = """
            pids=
            while read -r verb pid rest; do
                if [ "$verb" = + ]; then
                    pids="$pids $pid"
                    eval "end_$pid=\\$rest"
                    continue
                fi
                kill -s KILL -- "-$pid"
                others=
                for one in $pids; do
                    [ "$one" = "$pid" ] || others="$others $one"
                done
                pids=$others
            done
            for pid in $pids; do
                kill -s KILL -- "-$pid"
            done
            for pid in $pids; do
                eval "eval \\"\\$end_$pid\\""
            done
            """;

    /** Becomes the program when the kit says so, which it does once the keeper knows of it. */
    private static final String BECOME = """
            read -r go || exit 1
            exec "$@" </dev/null
            """;

    /** Empty until there is a process to be kept. */
    private Optional<Process> shell = Optional.empty();

    private boolean closed;

    private static List<String> leading(String script, List<String> words) {
        List<String> all = new ArrayList<>(List.of("sh", "-c", LEAD, "sh", "sh", "-c", script, "ixn-tck-keeper"));
        all.addAll(words);
        return all;
    }

    /**
     * Starts a process that does not outlive the kit.
     *
     * @param atTheEnd what has to be run too when the kit is gone; {@code {pid}} stands for the process
     * @throws AdapterException if it cannot be started
     */
    public KeptProcess start(Command command, Output output, Optional<Command> atTheEnd) throws AdapterException {
        try {
            Process process =
                    output.start(command.with(leading(BECOME, command.words())).builder());
            try (OutputStream in = process.getOutputStream()) {
                String pid = Long.toString(process.pid());
                String end = atTheEnd.map(Command::shell).orElse("").replace("{pid}", pid);
                tell("+ %s %s".formatted(pid, end));
                in.write('\n');
            }
            return new KeptProcess(this, process, command, output);
        } catch (IOException e) {
            throw new AdapterException(
                    "The command %s cannot be started: %s; the kit needs a POSIX shell, sh on the PATH, for it."
                            .formatted(command, command.secrets().mask(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    /** Kills what is left of the group of a process, and forgets it. */
    void forget(long pid) {
        try {
            tell("- " + pid);
        } catch (IOException e) {
            // Somebody has ended the keeper: then nothing is left to it.
        }
    }

    private synchronized void tell(String line) throws IOException {
        if (closed) {
            throw new IOException("the adapter is closed");
        }
        if (shell.isEmpty()) {
            ProcessBuilder builder = new ProcessBuilder(leading(KEEP, List.of()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeIf(name -> !Inherited.always(name));
            shell = Optional.of(builder.start());
        }
        OutputStream pipe = shell.get().getOutputStream();
        pipe.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        pipe.flush();
    }

    /** Kills all that it still knows of, and starts no more. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (shell.isPresent()) {
                shell.get().getOutputStream().close();
            }
        } catch (IOException e) {
            // It is gone already.
        }
    }
}
