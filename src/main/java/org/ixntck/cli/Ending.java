package org.ixntck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;
import org.ixntck.selftest.Workers;
import org.ixntck.text.Text;

/**
 * Decides the exit code of the program. INT, TERM and HUP end it with 130, and a {@code System.exit} of an adapter or a library with 70. The
 * decision is also written to a file that the launcher names, since neither a crash of the JVM nor {@link Runtime#halt} can be noticed from
 * within: the launcher uses that file and not the JVM's exit status. Safe for any thread.
 */
final class Ending {

    /** The system property by which the launcher names the file. */
    static final String DECISION = "ixn-tck.decision";

    /** The time limit for the last reports, and after them for the shutdown hooks of an adapter. */
    private static final long END_MILLIS_MAX = 15_000;

    /** The time limit for an interrupted run to come to its end. One that does not has no manifest. */
    private static final long COMPLETION_MILLIS_MAX = 11_000;

    private static final int TEXT_MAX = 1_000;

    private final PrintWriter err;
    private final Optional<Path> file;
    private final AtomicReference<Work> work = new AtomicReference<>(Work.none());
    /** Set by the first decision; later ones have no effect. */
    private final AtomicBoolean decided = new AtomicBoolean();

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private volatile int code = ExitCode.KIT.code();

    /**
     * The reason why the program ends before its command has finished.
     *
     * @param code the exit code
     * @param why a sentence
     */
    record Early(ExitCode code, String why) {}

    /** What is done once an interrupted program has its exit code. */
    interface Completion {
        /**
         * Does it.
         *
         * @throws RunException if that is not possible
         */
        void complete() throws RunException;
    }

    /** The current work of the program. */
    private record Work(Consumer<Early> ifEarly, Completion completion, CountDownLatch done) {
        static Work none() {
            return new Work(early -> {}, () -> {}, new CountDownLatch(0));
        }
    }

    private Ending(PrintWriter err, Optional<Path> file) {
        this.err = err;
        this.file = file;
    }

    /** For a command line within another program, which the kit must not end. */
    static Ending unguarded() {
        return new Ending(new PrintWriter(Writer.nullWriter()), Optional.empty());
    }

    /** For the program itself. From here on nothing else decides its exit code. */
    static Ending guarded(PrintWriter err) {
        Ending ending = new Ending(
                err, Optional.ofNullable(System.getProperty(DECISION)).map(Path::of));
        Thread watchdog = new Thread(ending::watch, "ixn-tck watchdog of the end");
        watchdog.setDaemon(true);
        watchdog.start();
        Runtime.getRuntime().addShutdownHook(new Thread(ending::shutDown, "ixn-tck end"));
        Thread.setDefaultUncaughtExceptionHandler(ending::uncaught);
        Signals.handle(ending::interrupted);
        // Whoever started this process may be killed, and then cannot forward a signal.
        Optional<Long> pid = Optional.ofNullable(Long.getLong(Workers.STARTED_BY));
        if (pid.isPresent()) {
            ProcessHandle.of(pid.get())
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()))
                    .thenRun(ending::interrupted);
        } else if (ending.file.isPresent()) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(launcher -> launcher.onExit().thenRun(ending::interrupted));
        }
        return ending;
    }

    /**
     * Performs an action that can be ended early. Does not return if that happens.
     *
     * @param ifEarly saves what can be saved then; called by another thread
     * @param completion what is still to be done after an interrupt, once the action has come to its end; called by that thread
     */
    void during(Runnable task, Consumer<Early> ifEarly, Completion completion) {
        Work mine = new Work(ifEarly, completion, new CountDownLatch(1));
        work.set(mine);
        try {
            task.run();
        } finally {
            work.compareAndSet(mine, Work.none());
            mine.done().countDown();
            if (decided.get()) {
                park();
            }
        }
    }

    /** Ends the program with the decided exit code. Does not return. */
    void with(int code) {
        if (!begin()) {
            park();
        }
        exit(code);
    }

    /** Whether the caller is the first one to decide. */
    private boolean begin() {
        boolean first = decided.compareAndSet(false, true);
        begun.countDown();
        return first;
    }

    private void exit(int code) {
        write(code);
        System.exit(code);
    }

    private void interrupted() {
        if (begin()) {
            Work current = work.get();
            early(current, ExitCode.INTERRUPTED, "the run was interrupted");
            write(ExitCode.INTERRUPTED.code());
            complete(current);
            System.exit(ExitCode.INTERRUPTED.code());
        } else if (written.getCount() == 0) {
            // Whoever asks twice wants no manifest.
            Runtime.getRuntime().halt(code);
        }
    }

    private void complete(Work current) {
        try {
            if (current.done().await(COMPLETION_MILLIS_MAX, TimeUnit.MILLISECONDS)) {
                current.completion().complete();
            }
        } catch (RunException | RuntimeException e) {
            say(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A shutdown that begins before a decision was requested by an adapter or a library. */
    private void shutDown() {
        try {
            if (begin()) {
                String why = "the program was ended by System.exit%s, which is no verdict".formatted(caller());
                say(why);
                early(work.get(), ExitCode.KIT, why);
                write(ExitCode.KIT.code());
                Runtime.getRuntime().halt(ExitCode.KIT.code());
            } else {
                // Another exit was requested while the last reports are written.
                written.await();
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(ExitCode.KIT.code());
        }
    }

    private void early(Work current, ExitCode code, String why) {
        try {
            current.ifEarly().accept(new Early(code, why));
        } catch (RuntimeException e) {
            say("the kit itself failed: " + e);
        }
    }

    /** The place in the code of an adapter or a library that requested the exit. */
    private static String caller() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Stream.of(stack).anyMatch(Ending::isExit))
                .flatMap(stack -> Arrays.stream(stack)
                        .dropWhile(frame -> !isExit(frame))
                        .filter(frame -> !frame.getClassName().startsWith("java.lang.")))
                .findFirst()
                .map(frame -> " in " + frame)
                .orElse("");
    }

    private static boolean isExit(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Runtime")
                && frame.getMethodName().equals("exit");
    }

    /** Without one of its threads the kit could wait forever, or judge an incomplete record. */
    private void uncaught(Thread thread, Throwable e) {
        boolean fatal = thread.getName().startsWith("ixn-tck") || e instanceof OutOfMemoryError;
        if (fatal && begin()) {
            try {
                write(ExitCode.KIT.code());
                say("the kit itself failed: its thread '%s' ended with %s".formatted(thread.getName(), e));
            } finally {
                Runtime.getRuntime().halt(ExitCode.KIT.code());
            }
        } else if (!fatal) {
            e.printStackTrace(err);
            err.flush();
        }
    }

    private void write(int decision) {
        code = decision;
        try {
            if (file.isPresent()) {
                Files.writeString(file.get(), Integer.toString(decision), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            say("the exit code could not be handed to the launcher (%s), which ends with 70 therefore".formatted(e));
        } finally {
            written.countDown();
        }
    }

    /** Created early, since no thread can be created without memory. */
    private void watch() {
        try {
            begun.await();
            written.await(END_MILLIS_MAX, TimeUnit.MILLISECONDS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(END_MILLIS_MAX));
        } catch (InterruptedException e) {
            // Only an adapter can have interrupted this thread. End at once.
        }
        Runtime.getRuntime().halt(code);
    }

    private void say(String text) {
        err.println("ixn-tck: " + Text.line(text, TEXT_MAX));
        err.flush();
    }

    private static void park() {
        while (true) {
            LockSupport.park();
        }
    }
}
