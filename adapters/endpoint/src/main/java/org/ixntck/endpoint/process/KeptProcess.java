package org.ixntck.endpoint.process;

import java.time.Duration;
import java.util.List;
import org.ixntck.adapter.AdapterException;

/** A process that a {@link Keeper} knows of; it leads a process group of its own. */
public final class KeptProcess {

    private static final Duration SIGNAL_MAX = Duration.ofSeconds(10);

    private final Keeper keeper;
    private final Process process;
    private final Command command;
    private final Output output;

    KeptProcess(Keeper keeper, Process process, Command command, Output output) {
        this.keeper = keeper;
        this.process = process;
        this.command = command;
        this.output = output;
    }

    /** Its number. */
    public long pid() {
        return process.pid();
    }

    /** Whether it has ended. */
    public boolean ended() {
        return !process.isAlive();
    }

    /** What it ended with; only once it has. */
    public int status() {
        return process.exitValue();
    }

    /**
     * Sends it a signal, unless it has ended.
     *
     * @throws AdapterException if the signal cannot be sent
     */
    public void signal(String name) throws AdapterException, InterruptedException {
        send(name, Long.toString(pid()));
    }

    /**
     * Sends a signal to it and to all that it has started, unless it has ended.
     *
     * @throws AdapterException if the signal cannot be sent
     */
    public void signalAll(String name) throws AdapterException, InterruptedException {
        send(name, "-" + pid());
    }

    private void send(String name, String whom) throws AdapterException, InterruptedException {
        try {
            command.with(List.of("sh", "-c", "kill -s \"$1\" -- \"$2\"", "sh", name, whom))
                    .run(output, SIGNAL_MAX);
        } catch (AdapterException e) {
            if (process.isAlive()) {
                throw e;
            }
        }
    }

    /** Kills it and all that it has started; returns at once. */
    public void kill() {
        List<ProcessHandle> strays = process.descendants().toList();
        forget();
        process.destroyForcibly();
        strays.forEach(ProcessHandle::destroyForcibly);
    }

    /** Lets the keeper go of it, once it has ended as it should; what it may have left of its group is killed. */
    public void forget() {
        keeper.forget(pid());
    }
}
