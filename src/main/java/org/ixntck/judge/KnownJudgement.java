package org.ixntck.judge;

import java.util.List;
import java.util.Map;
import org.ixntck.journal.KnownFailure;

/**
 * What is said of the known failures of a run.
 *
 * @param entries each entry, in the order of the file
 * @param requirements the entries that cover a requirement that fails, by its id; only where they cover all of it
 * @param scenarios the entries that cover a scenario that fails, by its key; only where they cover all of it
 * @param open failures that decide the run and are not known
 */
public record KnownJudgement(
        List<OfKnownFailure> entries,
        Map<String, List<KnownFailure>> requirements,
        Map<String, List<KnownFailure>> scenarios,
        List<Open> open) {

    public KnownJudgement {
        entries = List.copyOf(entries);
        requirements = Map.copyOf(requirements);
        scenarios = Map.copyOf(scenarios);
        open = List.copyOf(open);
    }

    /**
     * A failure that decides the run.
     *
     * @param requirement id of the one that is charged with it; empty if a vendor's own step cites none
     */
    public record Open(String requirement, Finding failure) {}

    /** Nothing is known, and nothing has failed. */
    public static KnownJudgement none() {
        return new KnownJudgement(List.of(), Map.of(), Map.of(), List.of());
    }

    /** Whether the file has to be changed. */
    public boolean wrong() {
        return entries.stream().anyMatch(entry -> entry.standing().wrong());
    }
}
