package org.ixntck.journal;

import java.util.List;

/**
 * The known failures of a run.
 *
 * @param file as it was named on the command line; empty if none was
 * @param entries in the order of the file
 */
public record KnownFailures(String file, List<KnownFailure> entries) {

    public KnownFailures {
        entries = List.copyOf(entries);
    }

    /** A run that knows of none. */
    public static KnownFailures none() {
        return new KnownFailures("", List.of());
    }
}
