package org.ixntck.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.ixntck.run.Kit;
import org.ixntck.run.Progress;
import org.ixntck.run.Result;
import org.ixntck.run.RunPlan;
import org.ixntck.text.Text;
import picocli.CommandLine.Help.Ansi;

/** The output of a run for people. Colours and a progress line are used only on a terminal. */
final class Console implements Progress {

    private static final long LINE_NANOS_MIN = 1_000_000_000;
    /** Some CI servers abort a build after half a minute without output. */
    private static final long LINE_NANOS_MAX = 20_000_000_000L;

    private static final int LINE_SHARE = 5;
    private static final long LIVE_NANOS_MIN = 50_000_000;

    private static final int SENTENCE_MAX = 2_000;

    private final PrintWriter out;
    private final Ansi ansi;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long spoken = begun;
    private boolean live;

    Console(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
        this.terminal = ansi.enabled();
    }

    /** Prints what will be tested. */
    void begin(RunPlan plan) {
        Terms terms = plan.terms();
        line("%s %s certifies %s (adapter %s, catalogue %s)"
                .formatted(
                        Kit.NAME,
                        Kit.VERSION,
                        clean(terms.subject()),
                        clean(terms.adapter()),
                        plan.catalogue().revision()));
        plan.adapterJar().ifPresent(jar -> line("  the adapter is in " + jar));
    }

    /** Prints which run is judged again, and by which kit. */
    void judging(RunStarted head) {
        Terms terms = head.terms();
        line("%s %s judges %s (adapter %s, catalogue %s), recorded on %s by %s %s"
                .formatted(
                        Kit.NAME,
                        Kit.VERSION,
                        clean(terms.subject()),
                        clean(terms.adapter()),
                        clean(head.catalogueRevision()),
                        clean(head.date()),
                        Kit.NAME,
                        clean(head.kit())));
    }

    @Override
    public synchronized void planned(RunPlan plan) {
        int scenarios = plan.selection().scenarios().size();
        line("  %d %s, at least %s"
                .formatted(
                        scenarios,
                        scenarios == 1 ? "scenario" : "scenarios",
                        seconds(plan.limit().millis())));
        if (plan.agents().scarce()) {
            line("  agents are used again once the servers have reported their logout: " + plan.agents());
        }
    }

    @Override
    public synchronized void finished(int done, int of, int failed) {
        long now = System.nanoTime();
        boolean due = now - spoken > (terminal ? LIVE_NANOS_MIN : lineNanos(now - begun));
        if (due || (terminal && done == of)) {
            spoken = now;
            String text =
                    "  %d of %d scenarios%s".formatted(done, of, failed == 0 ? "" : ", %d failed".formatted(failed));
            if (terminal) {
                out.print("\r" + text);
                live = true;
            } else {
                out.println(text);
            }
            out.flush();
        }
    }

    /** The time until the next line; it grows with the time that the run has taken. */
    private static long lineNanos(long elapsed) {
        return Math.min(LINE_NANOS_MAX, Math.max(LINE_NANOS_MIN, elapsed / LINE_SHARE));
    }

    /** Prints the result of a run. */
    synchronized void end(Result result) {
        if (live) {
            out.print("\r" + " ".repeat(50) + "\r");
            live = false;
        }
        Judgement judgement = result.judgement();
        if (!judgement.ours().isEmpty()) {
            line("");
        }
        phases(judgement);
        result.unexpectedExits().forEach(sentence -> {
            line("");
            line(coloured(Verdict.FAIL, clean(sentence)));
        });
        violations(judgement);
        own(judgement);
        leftOut(judgement);
        knownFailures(judgement);
        if (!result.why().isEmpty()) {
            line("");
            line(clean(result.why()));
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
                    + clean(Sentence.withoutIds(row.why())));
            known.ifPresent(words -> line("  " + clean(words)));
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
                    line(coloured(scenario.verdict(), "%s %s".formatted(scenario.verdict(), clean(scenario.id()))) + " "
                            + clean(scenario.why()));
                });
    }

    /** The requirements that could not be tested, by reason; with {@code --only}, only selected ones. */
    private void leftOut(Judgement judgement) {
        Map<String, List<String>> reasons = judgement.requirements().stream()
                .filter(row -> row.verdict() == Verdict.NOT_TESTED && !row.why().equals(OfRequirement.NOT_RUN))
                .filter(row -> row.requirement().sameAs().isEmpty())
                .collect(Collectors.groupingBy(
                        OfRequirement::why,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.requirement().id(), Collectors.toList())));
        reasons.forEach((why, ids) -> {
            line("");
            line("%s %s: %s".formatted(coloured(Verdict.NOT_TESTED, "NOT_TESTED"), String.join(", ", ids), clean(why)));
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
                    line(coloured(tone, "KNOWN FAILURE") + " " + clean(words.sentence(it)));
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
        new KnownFailureText(judgement).summary().ifPresent(words -> line("  known failures: " + clean(words)));
        if (Boolean.TRUE.equals(judgement.head().options().get(RunStarted.DEBUG))) {
            line("  the budgets were lifted, so this run certifies nothing; run it again without --debug");
        }
        line("  promised by the servers: "
                + List.of("answer", "report", "registration-timeout", "restart").stream()
                        .map(name -> name + " " + seconds(terms.budgets().get(name)))
                        .collect(Collectors.joining(", ")));
        line("  protocol model: " + judgement.coverage().words());
        String limit = result.limitMillis().isPresent()
                ? ", physical limit " + seconds(result.limitMillis().getAsLong())
                : "";
        line("  %s of wall time%s".formatted(seconds(judgement.wallMillis()), limit));
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

    static String seconds(long millis) {
        return millis < 1_000 ? millis + " ms" : "%.1f s".formatted(millis / 1e3);
    }

    /** Text from a server must neither control the terminal nor flood it. */
    static String clean(String text) {
        return Text.line(text, SENTENCE_MAX);
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
