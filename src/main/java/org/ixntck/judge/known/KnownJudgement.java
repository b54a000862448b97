package org.ixntck.judge.known;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.KnownFailure;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Requirement;

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

    /**
     * What is known of the failures of a run.
     *
     * @param deciding whether a violation of a requirement decides the run
     */
    public static KnownJudgement of(
            RunStarted head,
            Catalogue catalogue,
            Predicate<Requirement> deciding,
            List<OfRequirement> requirements,
            List<OfScenario> scenarios,
            List<Finding> findings,
            Ends ends) {
        Known known = Known.of(head);
        Failures failures = Failures.of(findings, scenarios);
        return new KnownRows(known, catalogue, deciding, requirements, scenarios, failures)
                .judgement(
                        new KnownEntries(head.knownFailures(), known, ends, requirements, scenarios, failures).all());
    }

    /** Nothing is known, and nothing has failed. */
    public static KnownJudgement none() {
        return new KnownJudgement(List.of(), Map.of(), Map.of(), List.of());
    }

    /** Whether the file has to be changed. */
    public boolean wrong() {
        return entries.stream().anyMatch(entry -> entry.standing().wrong());
    }
}
