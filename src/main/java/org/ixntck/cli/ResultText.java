package org.ixntck.cli;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.OfKnownFailure.Standing;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.KnownFailureText;
import org.ixntck.report.Severity;
import org.ixntck.report.VerdictCounts;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Result;
import picocli.CommandLine.Help.Ansi;

/** The result of a run in words: what failed, what was not tested, and the verdict. */
final class ResultText {

    private final Consumer<String> out;
    private final Ansi ansi;

    /**
     * Prints lines.
     *
     * @param out takes each line
     * @param ansi whether there are colors
     */
    ResultText(Consumer<String> out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    void print(Result result) {
        Judgement judgement = result.judgement();
        if (!judgement.ours().isEmpty()) {
            line("");
        }
        phases(judgement);
        result.unexpectedExits().forEach(sentence -> {
            line("");
            line(coloured(Verdict.FAIL, Console.clean(sentence)));
        });
        violations(judgement);
        own(judgement);
        leftOut(judgement);
        knownFailures(judgement);
        if (!result.why().isEmpty()) {
            line("");
            line(Console.clean(result.why()));
        }
        verdict(result, judgement);
    }

    private void phases(Judgement judgement) {
        Map<String, List<OfScenario>> phases = judgement.ours().stream()
                .collect(Collectors.groupingBy(
                        scenario -> scenario.id().replaceAll("/.*", ""), LinkedHashMap::new, Collectors.toList()));
        VerdictCounts tally = new VerdictCounts(judgement);
        phases.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(phase ->
                        line("  %-32s %s".formatted(phase.getKey(), counts(tally.scenarios(phase.getValue())))));
    }

    private String counts(List<VerdictCounts.Count> counts) {
        return counts.stream()
                .map(it -> coloured(
                        it.advisory() ? Verdict.INCONCLUSIVE : it.verdict(), "%d %s".formatted(it.n(), words(it))))
                .collect(Collectors.joining(", "));
    }

    private void violations(Judgement judgement) {
        Severity severity = new Severity(judgement);
        severity.worstFirst().forEach(row -> {
            Optional<String> known = new KnownFailureText(judgement)
                    .requirement(row.requirement().id());
            line("");
            Verdict tone = known.isPresent() || severity.advisory(row) ? Verdict.INCONCLUSIVE : row.verdict();
            line(coloured(tone, label(row, known.isPresent(), severity.advisory(row))) + ": "
                    + Console.clean(Sentence.withoutIds(row.why())));
            known.ifPresent(words -> line("  " + Console.clean(words)));
        });
    }

    /** The vendor's own scenarios, which are not part of the models. */
    private void own(Judgement judgement) {
        judgement.own().stream()
                .filter(scenario -> scenario.verdict() == Verdict.FAIL
                        || scenario.verdict() == Verdict.ERROR
                        || scenario.verdict() == Verdict.INCONCLUSIVE)
                .forEach(scenario -> {
                    line("");
                    line(coloured(
                                    scenario.verdict(),
                                    "%s %s".formatted(scenario.verdict(), Console.clean(scenario.id())))
                            + " " + Console.clean(scenario.why()));
                });
    }

    /** The requirements that could not be tested, by reason; with {@code --only}, only selected ones. */
    private void leftOut(Judgement judgement) {
        judgement.notTested().forEach((why, ids) -> {
            line("");
            line("%s %s: %s"
                    .formatted(coloured(Verdict.NOT_TESTED, "NOT_TESTED"), String.join(", ", ids), Console.clean(why)));
        });
    }

    /** Prints the entries that did not match; valid ones are printed with their requirements. */
    private void knownFailures(Judgement judgement) {
        KnownFailureText words = new KnownFailureText(judgement);
        judgement.known().entries().stream()
                .filter(it -> it.standing() != Standing.AS_KNOWN)
                .forEach(it -> {
                    line("");
                    Verdict tone = it.standing().wrong() ? Verdict.FAIL : Verdict.NOT_TESTED;
                    line(coloured(tone, "KNOWN FAILURE") + " " + Console.clean(words.sentence(it)));
                });
    }

    private static String label(OfRequirement row, boolean known, boolean advisory) {
        return "%s %s %s%s"
                .formatted(
                        row.verdict(),
                        row.requirement().level(),
                        row.requirement().id(),
                        known ? " (known)" : advisory ? " (advisory)" : "");
    }

    private void verdict(Result result, Judgement judgement) {
        Terms terms = judgement.head().terms();
        VerdictCounts tally = new VerdictCounts(judgement);
        line("");
        line("%s  requirements: %s".formatted(bold(judgement.conformance()), counts(tally.requirements())));
        if (!judgement.own().isEmpty()) {
            line("  own scenarios, which count for the exit code but for no requirement: %s"
                    .formatted(counts(tally.scenarios(judgement.own()))));
        }
        if (judgement.conformance() == Conformance.INCOMPLETE && result.exitCode() == ExitCode.CONFORMANT) {
            line(selected(judgement) + "; a certification needs a full run");
        }
        new KnownFailureText(judgement).summary().ifPresent(words -> line("  known failures: " + Console.clean(words)));
        if (Boolean.TRUE.equals(judgement.head().options().get(RunStarted.DEBUG))) {
            line("  the budgets were lifted, so this run certifies nothing; run it again without --debug");
        }
        line("  promised by the servers: "
                + List.of("answer", "report", "registration-timeout", "restart").stream()
                        .map(name ->
                                name + " " + Console.seconds(terms.budgets().get(name)))
                        .collect(Collectors.joining(", ")));
        line("  protocol model: " + judgement.coverage().words());
        String limit = result.limitMillis().isPresent()
                ? ", physical limit " + Console.seconds(result.limitMillis().getAsLong())
                : "";
        line("  %s of wall time%s".formatted(Console.seconds(judgement.wallMillis()), limit));
        if (Files.exists(result.folder().resolve("report.html"))) {
            line("  report: " + result.folder().resolve("report.html"));
        }
    }

    private static String selected(Judgement judgement) {
        return judgement.known().entries().stream().anyMatch(it -> it.standing() == Standing.AS_KNOWN)
                ? "  everything that was selected has passed, except for known failures"
                : "  everything that was selected has passed";
    }

    private String bold(Conformance conformance) {
        String colour = switch (conformance) {
            case CONFORMANT, CONFORMANT_WITH_KNOWN_FAILURES -> "green";
            case NOT_CONFORMANT, ERROR -> "red";
            case INCONCLUSIVE, INCOMPLETE -> "yellow";
        };
        return ansi.string("@|bold,%s %s|@".formatted(colour, conformance));
    }

    private String coloured(Verdict verdict, String text) {
        String colour = switch (verdict) {
            case FAIL, ERROR -> "red";
            case INCONCLUSIVE -> "yellow";
            case PASS -> "green";
            case NOT_TESTED, OBSERVED, NOT_APPLICABLE -> "faint";
        };
        return ansi.string("@|%s %s|@".formatted(colour, text));
    }

    private static String words(VerdictCounts.Count count) {
        return switch (count.word()) {
            case "PASS" -> "passed";
            case "FAIL" -> "failed";
            case "ADVISORY" -> count.n() == 1 ? "advisory" : "advisories";
            default -> count.word().toLowerCase(Locale.ROOT);
        };
    }

    private void line(String text) {
        out.accept(text);
    }
}
