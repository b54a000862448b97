package org.ixntck.judge.verdict;

import java.util.List;
import java.util.Set;
import org.ixntck.judge.rule.Finding;

/**
 * What was seen at one site by the way.
 *
 * @param site the deployment
 * @param findings what was broken, is undecided or was kept
 * @param visited names of the cells of the model's table that came up and were decided
 * @param hypothesesMax the most explanations that one agent had at a time
 * @param inconclusiveStrands how many agents had more explanations than are kept
 */
public record ObservedSite(
        String site, List<Finding> findings, Set<String> visited, int hypothesesMax, int inconclusiveStrands) {

    public ObservedSite {
        findings = List.copyOf(findings);
        visited = Set.copyOf(visited);
    }
}
