package org.ixntck.judge.rule;

import java.util.List;

/**
 * What was found of one expectation, or by one invariant.
 *
 * @param requirements ids that it judges; a failure is charged to these and to no other
 * @param verdict the finding
 * @param sentence for a failure the error sentence; else what was expected and seen
 * @param site where; empty for the whole run
 * @param scenario key of the scenario that asked, or in which it was seen; empty if none
 * @param evidence places of the entries that it rests on
 * @param invariant whether it was found by an invariant rather than asked by a scenario
 */
public record Finding(
        List<String> requirements,
        Verdict verdict,
        String sentence,
        String site,
        String scenario,
        List<Long> evidence,
        boolean invariant) {

    public Finding {
        requirements = List.copyOf(requirements);
        evidence = List.copyOf(evidence);
    }

    /** Whom it is charged to: what a vendor's own step asks without citing anything, to nobody, which is an empty id. */
    public List<String> charged() {
        return requirements.isEmpty() ? List.of("") : requirements;
    }
}
