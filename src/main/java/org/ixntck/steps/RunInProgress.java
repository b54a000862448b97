package org.ixntck.steps;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The run that scenarios find themselves in. Cucumber makes its glue by itself and offers no way to hand something in, so this is the one
 * place where the kit has a static with state: one run at a time in a JVM.
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
