package org.ixntck.judge.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.judge.rule.Finding;

/**
 * What was seen in a run by the way, whatever its scenarios asked.
 *
 * @param findings site by site
 * @param coverage how much of the protocol model the run visited
 * @param visited the names of the cells of the model's table that were visited at each site
 */
public record Observed(List<Finding> findings, ModelCoverage coverage, Map<String, Set<String>> visited) {

    public Observed {
        findings = List.copyOf(findings);
        visited = Map.copyOf(visited);
    }
}
