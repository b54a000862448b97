package org.ixntck.run;

import org.ixntck.walk.Proof;

/** Receives the progress of a run of walks. Called by any thread. */
public interface WalkProgress {

    /** The numbers of walks that were played, and that broke something, have changed. */
    void played(long walks, long failing);

    /** A requirement was broken, and the walk is being repeated and shrunk. */
    void proving(String requirement);

    /** The proof has finished. */
    void proven(Proof proof);

    /** Does nothing. */
    static WalkProgress silent() {
        return new WalkProgress() {
            @Override
            public void played(long walks, long failing) {
                // Nobody watches.
            }

            @Override
            public void proving(String requirement) {
                // Nobody watches.
            }

            @Override
            public void proven(Proof proof) {
                // Nobody watches.
            }
        };
    }
}
