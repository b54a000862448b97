package org.ixntck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.Terms;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.run.Adapters;
import org.ixntck.run.Exploration;
import org.ixntck.run.ExploreOptions;
import org.ixntck.run.Kit;
import org.ixntck.run.ProofFiles;
import org.ixntck.run.Result;
import org.ixntck.run.WalkCounts;
import org.ixntck.run.WalkProgress;
import org.ixntck.text.Text;
import org.ixntck.walk.Proof;
import org.ixntck.walk.WalkFeature;
import picocli.CommandLine.Help.Ansi;

/** The output of a run of walks for people. */
final class WalkConsole implements WalkProgress {

    private static final long LINE_NANOS = 5_000_000_000L;
    private static final int SENTENCE_MAX = 2_000;
    private static final int CELLS_MAX = 12;

    /** So many requirements that walks have left undecided are named. */
    private static final int OPEN_MAX = 3;

    private final PrintWriter out;
    private final Ansi ansi;
    private final ExploreOptions options;
    private long spoken = System.nanoTime();

    WalkConsole(PrintWriter out, Ansi ansi, ExploreOptions options) {
        this.out = out;
        this.ansi = ansi;
        this.options = options;
    }

    synchronized void begin(Terms terms) {
        line("%s %s explores %s (adapter %s), seed %d"
                .formatted(Kit.NAME, Kit.VERSION, clean(terms.subject()), clean(terms.adapter()), options.seed()));
    }

    @Override
    public synchronized void played(long walks, long failing) {
        if (System.nanoTime() - spoken > LINE_NANOS) {
            spoken = System.nanoTime();
            line("  %d walks%s".formatted(walks, failing == 0 ? "" : ", %d broke something".formatted(failing)));
        }
    }

    @Override
    public synchronized void proving(String requirement) {
        spoken = System.nanoTime();
        line("  %s is broken; repeating and shrinking the walk ...".formatted(requirement));
    }

    @Override
    public synchronized void proven(Proof proof) {
        spoken = System.nanoTime();
        line("  %s %s".formatted(proof.requirement(), how(proof)));
    }

    private static String how(Proof proof) {
        if (proof.repeated() == 0) {
            return "was not repeated, for lack of time";
        }
        String again = "failed %d of %d times again".formatted(proof.failed(), proof.repeated());
        String together = proof.togetherRepeated() == 0
                ? ""
                : ", and %d of %d times together with the %d walks that overlapped it"
                        .formatted(
                                proof.togetherFailed(),
                                proof.togetherRepeated(),
                                proof.found().met().size());
        return proof.failed() == 0
                ? again + together + "; the record of its first failure is kept"
                : "%s; %d of %d steps are left"
                        .formatted(
                                again,
                                proof.shrunk().length(),
                                proof.found().walk().length());
    }

    /** Prints the findings. */
    synchronized void end(Exploration exploration, Result result) {
        WalkCounts counts = exploration.counts();
        for (Proof proof : exploration.proofs()) {
            line("");
            proof(proof, exploration, counts.failed());
        }
        if (exploration.proofs().isEmpty()) {
            seenByTheWay(result);
        }
        if (!result.why().isEmpty()) {
            line("");
            line(clean(result.why()));
        }
        result.unexpectedExits().forEach(exit -> line(clean(exit)));
        line("");
        coverage(exploration);
        line("%s  %s".formatted(result.judgement().conformance(), broken(exploration, result)));
        line("  report: " + result.folder().resolve("report.html"));
        line("  %d walks, on average of %d steps with %d answered requests%s; seed %d"
                .formatted(
                        counts.walks(),
                        counts.steps() / Math.max(1, counts.walks()),
                        counts.answered() / Math.max(1, counts.walks()),
                        undecided(counts),
                        options.seed()));
    }

    private static String undecided(WalkCounts counts) {
        return counts.undecided() == 0
                ? ""
                : "; %d (%.1f %%) undecided because of stalls, most often about %s"
                        .formatted(counts.undecided(), 100.0 * counts.undecided() / counts.walks(), open(counts));
    }

    private static String open(WalkCounts counts) {
        return counts.open().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(OPEN_MAX)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static String broken(Exploration exploration, Result result) {
        List<String> ids = exploration.proofs().isEmpty()
                ? failed(result).map(row -> row.requirement().id()).toList()
                : exploration.proofs().stream().map(Proof::requirement).toList();
        return ids.isEmpty() ? "nothing was found; a walk certifies nothing" : "broken: " + String.join(", ", ids);
    }

    private static Stream<OfRequirement> failed(Result result) {
        return result.judgement().requirements().stream()
                .filter(row -> row.verdict() == Verdict.FAIL
                        && row.requirement().sameAs().isEmpty());
    }

    /** What the first exchange with the servers has shown, before any walk. */
    private void seenByTheWay(Result result) {
        failed(result).forEach(row -> {
            line("");
            line(coloured(Verdict.FAIL, "FAIL " + clean(row.why())));
        });
    }

    private void proof(Proof proof, Exploration exploration, Map<String, Long> failed) {
        Path run = exploration.folder().path();
        line(coloured(Verdict.FAIL, "FAIL " + clean(proof.finding().sentence())));
        line("  seen in %d of %d walks, first in walk %d; it %s"
                .formatted(
                        failed.getOrDefault(proof.requirement(), 1L),
                        exploration.counts().walks(),
                        proof.found().walk().number(),
                        how(proof)));
        List<String> also = proof.requirements().stream()
                .filter(id -> !id.equals(proof.requirement()))
                .toList();
        if (!also.isEmpty()) {
            line("  the same walk also breaks " + String.join(", ", also));
        }
        WalkFeature.text(proof.shrunk(), List.of(proof.requirement()))
                .lines()
                .dropWhile(text -> !text.contains("Scenario:"))
                .forEach(text -> line("  " + text));
        line("  diagram: " + ProofFiles.of(run, proof.requirement()).resolve("diagram.svg"));
        line("  again:   ./ixn-tck explore --adapter %s --replay %s"
                .formatted(clean(Adapters.shown(options.adapter())), ProofFiles.walk(run, proof.requirement())));
    }

    private void coverage(Exploration exploration) {
        List<String> missing = exploration.coverage().missing();
        int rows = exploration.coverage().rows();
        Optional<String> some = missing.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", missing.subList(0, Math.min(CELLS_MAX, missing.size()))));
        line("  %d of %d situations of the protocol model visited (%d %%)%s"
                .formatted(
                        rows - missing.size(),
                        rows,
                        100 * (rows - missing.size()) / Math.max(1, rows),
                        some.map(it -> "; not " + it + (missing.size() > CELLS_MAX ? ", ..." : ""))
                                .orElse("")));
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    private String coloured(Verdict verdict, String text) {
        return verdict == Verdict.FAIL && ansi.enabled() ? "\u001b[31m" + text + "\u001b[0m" : text;
    }

    private static String clean(String text) {
        return Text.line(text, SENTENCE_MAX);
    }
}
