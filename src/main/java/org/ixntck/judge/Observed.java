package org.ixntck.judge;

import java.util.List;

/**
 * What was seen in a run by the way, whatever its scenarios asked.
 *
 * @param findings site by site
 * @param coverage how much of the protocol model the run visited
 */
public record Observed(List<Finding> findings, ModelCoverage coverage) {

    public Observed {
        findings = List.copyOf(findings);
    }
}
