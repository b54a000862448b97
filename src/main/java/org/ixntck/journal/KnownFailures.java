package org.ixntck.journal;

import java.util.List;

/**
 * The known failures of a run.
 *
 * @param file its path as given on the command line; empty if none was given
 * @param entries in the order of the file
 */
public record KnownFailures(String file, List<KnownFailure> entries) {

    public KnownFailures {
        entries = List.copyOf(entries);
    }

    /** No known failures. */
    public static KnownFailures none() {
        return new KnownFailures("", List.of());
    }
}
