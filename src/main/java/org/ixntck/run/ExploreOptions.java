package org.ixntck.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.ixntck.walk.Walk;

/**
 * The options of an exploration.
 *
 * @param adapter the value of {@code --adapter}
 * @param reports the folder in which the run creates its own
 * @param walks the largest number of walks
 * @param time the time limit, including the proofs of findings
 * @param seed the seed of the walks
 * @param agents the largest number of named agents in a walk
 * @param replay the recorded walk that is played instead, if there is one
 * @param jobs the number of walks that are played side by side
 * @param knownFailures the vendor's file of known failures, if there is one
 * @param strict whether a violated SHOULD makes the run fail, as a MUST does
 * @param sought ids of requirements: the run ends with the first walk that breaks one of them, and neither repeats nor shrinks it; empty to
 *     look for all, and to prove what is found
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
        boolean strict,
        Set<String> sought) {

    /** Independent of the number of cores, since walks mostly wait. */
    public static final int JOBS_DEFAULT = 192;

    public static final int WALKS_DEFAULT = 1_000;

    public static final int AGENTS_DEFAULT = 3;

    public ExploreOptions {
        sought = Set.copyOf(sought);
    }
}
