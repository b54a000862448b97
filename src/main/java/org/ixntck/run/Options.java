package org.ixntck.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The options of a run.
 *
 * @param adapter the value of {@code --adapter}
 * @param reports the folder in which the run creates its own
 * @param only requirements, phases or tags; empty for all
 * @param strict whether a violated SHOULD makes the run fail, as a MUST does
 * @param jobs the number of scenarios that run side by side
 * @param seed shuffles the scenarios, if there is one
 * @param knownFailures the vendor's file of known failures, if there is one
 * @param features the folder of the vendor's own features, if there is one
 * @param debug whether budgets are extended, so that a server can be debugged
 * @param pages whether reports for people are written too
 * @param handover what the run has to be for those who will receive it
 */
public record Options(
        String adapter,
        Path reports,
        List<String> only,
        boolean strict,
        int jobs,
        OptionalLong seed,
        Optional<Path> knownFailures,
        Optional<Path> features,
        boolean debug,
        boolean pages,
        Handover handover) {

    /** Independent of the number of cores, since scenarios mostly wait. */
    public static final int JOBS_DEFAULT = 64;

    public static final int JOBS_MAX = 256;

    public Options {
        only = List.copyOf(only);
        if (jobs < 1 || jobs > JOBS_MAX) {
            throw new IllegalArgumentException("expected 1 to %d jobs, saw %d".formatted(JOBS_MAX, jobs));
        }
    }

    /** The options of a run that nobody will receive. */
    public Options(
            String adapter,
            Path reports,
            List<String> only,
            boolean strict,
            int jobs,
            OptionalLong seed,
            Optional<Path> knownFailures,
            Optional<Path> features,
            boolean debug,
            boolean pages) {
        this(adapter, reports, only, strict, jobs, seed, knownFailures, features, debug, pages, Handover.NONE);
    }

    /** The same run for somebody who will receive it. */
    public Options handedOver(Handover other) {
        return new Options(adapter, reports, only, strict, jobs, seed, knownFailures, features, debug, pages, other);
    }
}
