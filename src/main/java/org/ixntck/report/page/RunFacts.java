package org.ixntck.report.page;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ixntck.figures.Figures;

/**
 * What the page shows of a run beside its judgement.
 *
 * @param unexpectedExits a sentence for each server that ended by itself
 * @param why what ended the run early; empty if nothing did
 * @param limitMillis the physical limit of the run in milliseconds, if known
 * @param figures what the run has measured
 * @param defects by requirement, how many defects of the kit's own servers prove that it can fail
 */
public record RunFacts(
        List<String> unexpectedExits,
        String why,
        OptionalLong limitMillis,
        Figures figures,
        Map<String, Long> defects) {

    public RunFacts {
        unexpectedExits = List.copyOf(unexpectedExits);
        defects = Map.copyOf(defects);
    }
}
