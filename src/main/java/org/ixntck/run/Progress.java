package org.ixntck.run;

import org.ixntck.plan.Planned;
import org.junit.platform.engine.TestExecutionResult;

/** Receives the progress of a run. Called on any thread. */
public interface Progress {

    /** The run is about to start. */
    void planned(RunPlan plan);

    /** A scenario has started. */
    default void began(Planned scenario) {
        // Optional.
    }

    /** A scenario has finished with the given result of Cucumber. The judgement after the run may differ. */
    default void ended(Planned scenario, TestExecutionResult how) {
        // Optional.
    }

    /** The number of finished scenarios has changed. */
    void finished(int done, int of, int failed);

    /** A progress that ignores everything. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void planned(RunPlan plan) {
                // Ignored.
            }

            @Override
            public void finished(int done, int of, int failed) {
                // Ignored.
            }
        };
    }
}
