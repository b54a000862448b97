package org.ixntck.run;

/** Hears how a run goes. Called on any thread. */
public interface Progress {

    /** What is going to be run. */
    void planned(RunPlan plan);

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
