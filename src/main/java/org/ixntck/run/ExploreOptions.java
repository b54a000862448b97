package org.ixntck.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.ixntck.walk.Walk;

/**
 * What an exploration is asked to do.
 *
 * @param adapter name of an adapter
 * @param reports the folder in which the run gets a folder of its own
 * @param walks how many walks at most
 * @param time for how long, with all that follows from a finding
 * @param seed of the walks
 * @param agents how many agents with names a walk may have
 * @param replay the recorded walk that is played instead, if there is one
 * @param jobs how many walks are played side by side
 * @param knownFailures the vendor's file of known failures, if there is one
 * @param strict whether a violated SHOULD decides the run as a MUST does
 */
public record ExploreOptions(
        String adapter,
        Path reports,
        long walks,
        Optional<Duration> time,
        long seed,
        int agents,
        Optional<Walk> replay,
        int jobs,
        Optional<Path> knownFailures,
        boolean strict) {

    /** Walks mostly wait, so this does not depend on cores. */
    public static final int JOBS_DEFAULT = 128;

    public static final int WALKS_DEFAULT = 1_000;

    public static final int AGENTS_DEFAULT = 3;
}
