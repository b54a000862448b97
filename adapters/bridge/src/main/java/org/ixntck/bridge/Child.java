package org.ixntck.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ixntck.adapter.AdapterException;

/** The bridge as a process: lines in, lines out, and all that it has started gone with it. Used by any thread. */
final class Child implements AutoCloseable {

    private static final int QUEUE_LINES_MAX = 1_000;
    private static final long FAREWELL_MILLIS_MAX = 2_000;
    private static final long EXIT_MILLIS_MAX = 1_000;

    private final Process process;
    private final Leash leash;
    private final Complaints complaints;
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(QUEUE_LINES_MAX);
    private final List<Thread> talking = new ArrayList<>();
    private volatile Optional<Thread> complaining = Optional.empty();

    private Child(Process process, Leash leash, Complaints complaints) {
        this.process = process;
        this.leash = leash;
        this.complaints = complaints;
    }

    /**
     * Starts it.
     *
     * @throws AdapterException if there is no such program
     */
    static Child start(Words command, Complaints complaints) throws AdapterException {
        try {
            Process process = new ProcessBuilder(Leash.leading(command.all())).start();
            return new Child(process, Leash.on(process), complaints);
        } catch (IOException e) {
            throw new AdapterException(
                    AdapterException.Cause.SETTINGS,
                    "The bridge cannot be started with '%s': %s."
                            .formatted(command, complaints.masked(String.valueOf(e.getMessage()))));
        }
    }

    /**
     * Begins to listen and to talk.
     *
     * @param heard takes each line of its stdout
     * @param over runs when there will be no more
     */
    void talk(Consumer<Lines.Line> heard, Runnable over) {
        Thread stderr = thread("stderr", () -> complaints.read(process.getErrorStream()));
        complaining = Optional.of(stderr);
        talking.add(thread("stdin", this::write));
        talking.add(thread("stdout", () -> {
            read(process.getInputStream(), heard);
            try {
                // So that what it said last can be told.
                process.waitFor(EXIT_MILLIS_MAX, TimeUnit.MILLISECONDS);
                stderr.join(EXIT_MILLIS_MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            over.run();
        }));
    }

    private Thread thread(String what, Runnable task) {
        Thread thread = new Thread(task, "ixn-tck bridge " + what);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void read(InputStream stdout, Consumer<Lines.Line> heard) {
        try (Lines lines = new Lines(stdout, Lines.LINE_BYTES_MAX)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                heard.accept(line.get());
            }
        } catch (IOException e) {
            // It is gone, as at the end of the lines.
        }
    }

    private void write() {
        try (OutputStream stdin = process.getOutputStream()) {
            while (true) {
                stdin.write((queue.take() + "\n").getBytes(StandardCharsets.UTF_8));
                stdin.flush();
            }
        } catch (IOException e) {
            // Its stdout, or the time that an answer takes, says more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says a line to it; false if it has not read the last thousand. */
    boolean say(String line) {
        return queue.offer(line);
    }

    /** How it ended, or that it did not, as a clause. */
    String end() {
        return process.isAlive() ? "closed its stdout, but goes on" : "ended with exit status " + process.exitValue();
    }

    /** Tells it to end, by the end of its stdin, and a while later ends it and all that it has started. */
    @Override
    public void close() {
        List<ProcessHandle> started = new ArrayList<>(process.descendants().toList());
        // That ends the thread that writes, which closes its stdin.
        talking.forEach(Thread::interrupt);
        try {
            process.waitFor(FAREWELL_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(started::add);
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        leash.close();
        try {
            // So that what it said at its end is in the file.
            if (complaining.isPresent()) {
                complaining.get().join(EXIT_MILLIS_MAX);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
