package org.ixntck.run;

import org.ixntck.plan.Planned;
import org.junit.platform.engine.TestExecutionResult;

/** Hears how a run goes. Called on any thread. */
public interface Progress {

    /** What is going to be run. */
    void planned(RunPlan plan);

    /** A scenario begins. */
    default void began(Planned scenario) {
        // Most count only.
    }

    /** A scenario is over, and this is how it saw itself; the judgement may know more in the end. */
    default void ended(Planned scenario, TestExecutionResult how) {
        // Most count only.
    }

    /** One more scenario is over. */
    void finished(int done, int of, int failed);

    /** Says nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void planned(RunPlan plan) {
                // Nobody is listening.
            }

            @Override
            public void finished(int done, int of, int failed) {
                // Nobody is listening.
            }
        };
    }
}
