package org.ixntck.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;

/** Distinguishes failures that decide the run from those that are only reported. */
public final class Advisory {

    private final KnownFailureText known;
    private final Map<String, Level> levels;
    private final boolean strict;

    public Advisory(Judgement judgement) {
        known = new KnownFailureText(judgement);
        levels = judgement.requirements().stream()
                .collect(Collectors.toMap(
                        it -> it.requirement().id(), it -> it.requirement().level(), (one, other) -> one));
        strict = Boolean.TRUE.equals(judgement.head().options().get("strict"));
    }

    /** Whether a failure of the requirement does not decide the run. */
    boolean of(String requirement) {
        Level level = levels.getOrDefault(requirement, Level.MUST);
        return level == Level.INFO || (level == Level.SHOULD && !strict);
    }

    /** Whether a scenario failed only by advisories. */
    public boolean of(OfScenario scenario) {
        List<String> failed = scenario.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .flatMap(finding -> finding.charged().stream())
                .toList();
        return scenario.verdict() == Verdict.FAIL
                && !failed.isEmpty()
                && failed.stream().allMatch(this::of);
    }

    /** Whether a scenario failed, by more than advisories and known failures. */
    boolean decides(OfScenario scenario) {
        return scenario.verdict() == Verdict.FAIL
                && !of(scenario)
                && known.scenario(scenario).isEmpty();
    }

    /** The verdict of a scenario in one line. */
    String line(OfScenario scenario) {
        String word = known.scenario(scenario)
                .orElseGet(() -> of(scenario) ? "ADVISORY" : scenario.verdict().name());
        return scenario.why().isBlank() ? word : word + " " + scenario.why();
    }
}
