package org.ixntck.judge.known;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;

/**
 * What failed in a run.
 *
 * @param all in the order in which it was found
 * @param names ids of the scenarios by their keys
 */
record Failures(List<Finding> all, Map<String, String> names) {

    static Failures of(List<Finding> findings, List<OfScenario> scenarios) {
        return new Failures(
                findings.stream()
                        .filter(finding -> finding.verdict() == Verdict.FAIL)
                        .toList(),
                scenarios.stream().collect(Collectors.toMap(OfScenario::key, OfScenario::id)));
    }

    /** Id of the scenario in which it failed; empty if it was seen outside. */
    String scenario(Finding failure) {
        return names.getOrDefault(failure.scenario(), "");
    }
}
