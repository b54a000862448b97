package org.ixntck.steps;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The current run. Cucumber creates its glue itself and cannot be given an object, so this is the only static state of the kit: one run at a time
 * in a JVM.
 */
public final class RunInProgress {

    private static final AtomicReference<Run> CURRENT = new AtomicReference<>();

    private RunInProgress() {}

    /** Begins a run. */
    public static void begin(Run run) {
        if (!CURRENT.compareAndSet(null, run)) {
            throw new IllegalStateException("expected one run at a time in a JVM; another one is in progress");
        }
    }

    /** Ends the run. */
    public static void end() {
        CURRENT.set(null);
    }

    static Run get() {
        Run run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException(
                    "expected scenarios to be started by the kit; a suite asks for the engine ixn-tck, as ConformanceTest does");
        }
        return run;
    }
}
