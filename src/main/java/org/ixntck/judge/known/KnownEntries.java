package org.ixntck.judge.known;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Event.ScenarioEnded;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.KnownFailure.Kind;
import org.ixntck.journal.KnownFailures;
import org.ixntck.judge.known.OfKnownFailure.Standing;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;

/**
 * What became of each known failure. An entry is wrong only if it was really tried whether it fails: where a scenario that judges it did not
 * come to its end, nothing is said against it.
 */
final class KnownEntries {

    private final KnownFailures file;
    private final Known known;
    private final Ends run;
    private final List<OfRequirement> rows;
    private final Map<String, OfScenario> last;
    private final Failures failures;

    KnownEntries(
            KnownFailures file,
            Known known,
            Ends run,
            List<OfRequirement> rows,
            List<OfScenario> scenarios,
            Failures failures) {
        this.file = file;
        this.known = known;
        this.run = run;
        this.rows = rows;
        this.last = scenarios.stream().collect(Collectors.toMap(OfScenario::id, it -> it, (one, other) -> other));
        this.failures = failures;
    }

    List<OfKnownFailure> all() {
        return file.entries().stream().map(this::judged).toList();
    }

    private OfKnownFailure judged(KnownFailure entry) {
        List<Finding> failed = failures.all().stream()
                .filter(failure -> Known.concerns(entry, failure, failures.scenario(failure)))
                .toList();
        List<Finding> same =
                failed.stream().filter(failure -> Known.says(entry, failure)).toList();
        if (known.expired(entry)) {
            return wrong(entry, Standing.EXPIRED, same.isEmpty() ? "" : sentence(same));
        }
        if (!same.isEmpty()) {
            List<String> scenarios = same.stream()
                    .map(failures::scenario)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
            return new OfKnownFailure(entry, Standing.AS_KNOWN, sentence(same), scenarios, "");
        }
        if (!entry.asked()) {
            return undecided(entry, "not all that can show it was asked for");
        }
        if (!run.finished()) {
            return undecided(entry, "the run did not complete");
        }
        List<Finding> open = failed.stream().filter(this::isOpen).toList();
        return open.isEmpty() ? absent(entry) : otherwise(entry, sentence(open));
    }

    /** Whether no entry covers it. */
    private boolean isOpen(Finding failure) {
        return failure.charged().stream()
                .anyMatch(id ->
                        known.covering(failure, id, failures.scenario(failure)).isEmpty());
    }

    private OfKnownFailure otherwise(KnownFailure entry, String sentence) {
        Optional<String> hindrance = hindrance(entry, true);
        return hindrance.isPresent()
                ? undecided(entry, hindrance.get())
                : wrong(entry, Standing.FAILS_OTHERWISE, sentence);
    }

    /** It did not fail: because it passes, or because nobody knows. */
    private OfKnownFailure absent(KnownFailure entry) {
        Optional<String> hindrance = hindrance(entry, false);
        if (hindrance.isPresent()) {
            return undecided(entry, hindrance.get());
        }
        Verdict verdict = entry.kind() == Kind.REQUIREMENT ? row(entry).verdict() : scenario(last.get(entry.subject()));
        String why = entry.kind() == Kind.REQUIREMENT
                ? row(entry).why()
                : last.get(entry.subject()).why();
        return switch (verdict) {
            // Where it fails, other entries cover how.
            case FAIL, PASS, OBSERVED -> wrong(entry, Standing.PASSES, "");
            case NOT_APPLICABLE -> wrong(entry, Standing.MATCHES_NOTHING, why);
            case ERROR, INCONCLUSIVE, NOT_TESTED -> undecided(entry, why);
        };
    }

    /** What the steps of a scenario found, whatever invariants saw in it. */
    private static Verdict scenario(OfScenario scenario) {
        List<Verdict> asked = scenario.findings().stream()
                .filter(finding -> !finding.invariant())
                .map(Finding::verdict)
                .toList();
        return Verdict.worst(asked, scenario.verdict());
    }

    private OfRequirement row(KnownFailure entry) {
        return rows.stream()
                .filter(row -> row.requirement().id().equals(entry.subject()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a requirement, saw " + entry.subject()));
    }

    /** Why it was not tried in full whether the entry's subject fails, if so. */
    private Optional<String> hindrance(KnownFailure entry, boolean mayViolate) {
        List<OfScenario> judging = last.values().stream()
                .filter(scenario -> entry.kind() == Kind.SCENARIO
                        ? scenario.id().equals(entry.subject())
                        : scenario.requirements().contains(entry.subject()))
                .toList();
        if (judging.isEmpty() && entry.kind() == Kind.SCENARIO) {
            return Optional.of("the scenario did not begin");
        }
        return judging.stream()
                .filter(scenario -> !cameToItsEnd(scenario, mayViolate))
                .map(scenario -> "%s did not come to its end: %s".formatted(scenario.id(), scenario.why()))
                .sorted()
                .findFirst();
    }

    private boolean cameToItsEnd(OfScenario scenario, boolean mayViolate) {
        Outcome outcome =
                run.scenario().apply(scenario.key()).map(ScenarioEnded::outcome).orElse(Outcome.BROKEN);
        return switch (outcome) {
            case COMPLETED, NOT_APPLICABLE -> true;
            case VIOLATED -> mayViolate;
            case UNREACHED, NOT_TESTED, BROKEN -> false;
        };
    }

    private static String sentence(List<Finding> failures) {
        return failures.get(0).sentence();
    }

    private static OfKnownFailure undecided(KnownFailure entry, String why) {
        return new OfKnownFailure(entry, Standing.UNDECIDED, why, List.of(), "");
    }

    private OfKnownFailure wrong(KnownFailure entry, Standing standing, String saw) {
        return new OfKnownFailure(entry, standing, saw, List.of(), Advice.of(file.file(), entry, standing, saw));
    }
}
