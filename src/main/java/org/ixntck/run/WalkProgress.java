package org.ixntck.run;

import org.ixntck.walk.Proof;

/** Hears how a run of walks goes on. Called by any thread. */
public interface WalkProgress {

    /** So many walks were played, and so many of them broke something. */
    void played(long walks, long failing);

    /** A requirement was broken, and the walk is being repeated and shrunk. */
    void proving(String requirement);

    /** That is over. */
    void proven(Proof proof);
}
