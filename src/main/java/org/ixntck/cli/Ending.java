package org.ixntck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ixntck.run.ExitCode;
import org.ixntck.text.Text;

/**
 * The end of the program, which only the kit decides. INT, TERM and HUP end it with 130, and an exit that an adapter or a library asks for with
 * 70. The decision is also written to a file that the launcher names, since neither a crash of the JVM nor {@link Runtime#halt} can be noticed
 * from within: the launcher believes that file and not the JVM's exit status. Used by any thread.
 */
final class Ending {

    /** The system property by which the launcher names the file. */
    static final String DECISION = "ixn-tck.decision";

    /** So long the last reports may take, and after them the shutdown hooks of an adapter. */
    private static final long END_MILLIS_MAX = 15_000;

    private static final int TEXT_MAX = 1_000;

    private final PrintWriter err;
    private final Optional<Path> file;
    private final AtomicReference<Consumer<Early>> work = new AtomicReference<>(early -> {});
    /** Set by whoever decides; the others come too late. */
    private final AtomicBoolean decided = new AtomicBoolean();

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private volatile int code = ExitCode.KIT.code();

    /**
     * Why the program ends before its command is done.
     *
     * @param code what it ends with
     * @param why a sentence
     */
    record Early(ExitCode code, String why) {}

    private Ending(PrintWriter err, Optional<Path> file) {
        this.err = err;
        this.file = file;
    }

    /** For a command line within another program, whose end is none of the kit's. */
    static Ending unguarded() {
        return new Ending(new PrintWriter(Writer.nullWriter()), Optional.empty());
    }

    /** For the program itself: from here on nothing else decides what it ends with. */
    static Ending guarded(PrintWriter err) {
        Ending ending = new Ending(
                err, Optional.ofNullable(System.getProperty(DECISION)).map(Path::of));
        Thread watchdog = new Thread(ending::watch, "ixn-tck watchdog of the end");
        watchdog.setDaemon(true);
        watchdog.start();
        Runtime.getRuntime().addShutdownHook(new Thread(ending::shutDown, "ixn-tck end"));
        Thread.setDefaultUncaughtExceptionHandler(ending::uncaught);
        Signals.handle(ending::interrupted);
        if (ending.file.isPresent()) {
            // A launcher that is killed passes no signal on.
            ProcessHandle.current()
                    .parent()
                    .ifPresent(launcher -> launcher.onExit().thenRun(ending::interrupted));
        }
        return ending;
    }

    /**
     * Does something that can be ended early. It does not return once that has begun.
     *
     * @param ifEarly keeps what can be kept then; called by another thread
     */
    void during(Runnable task, Consumer<Early> ifEarly) {
        work.set(ifEarly);
        try {
            task.run();
        } finally {
            work.set(early -> {});
            if (decided.get()) {
                park();
            }
        }
    }

    /** Ends the program with what the kit has decided. Does not return. */
    void with(int code) {
        if (!begin()) {
            park();
        }
        exit(code);
    }

    /** Whether it is for the caller to decide. */
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
            early(ExitCode.INTERRUPTED, "the run was interrupted");
            exit(ExitCode.INTERRUPTED.code());
        }
    }

    /** A shutdown that begins before anything is decided was asked for by somebody else. */
    private void shutDown() {
        try {
            if (begin()) {
                String why = "the program was ended by System.exit%s, which is no verdict".formatted(caller());
                say(why);
                early(ExitCode.KIT, why);
                write(ExitCode.KIT.code());
                Runtime.getRuntime().halt(ExitCode.KIT.code());
            } else {
                // While the last reports are written somebody else's exit has come.
                written.await();
            }
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(ExitCode.KIT.code());
        }
    }

    private void early(ExitCode code, String why) {
        try {
            work.get().accept(new Early(code, why));
        } catch (RuntimeException e) {
            say("the kit itself failed: " + e);
        }
    }

    /** Where in the code of an adapter or a library the exit was asked for. */
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

    /** Without one of its threads the kit may wait forever, or judge half a record; and without memory any thread may be the next. */
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

    /** Made before there can be any trouble, since a thread cannot be made without memory. */
    private void watch() {
        try {
            begun.await();
            written.await(END_MILLIS_MAX, TimeUnit.MILLISECONDS);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(END_MILLIS_MAX));
        } catch (InterruptedException e) {
            // Nobody but an adapter can have done that; then there is no patience.
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
