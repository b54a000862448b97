package org.ixntck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ixntck.journal.Terms;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.text.Text;

/**
 * The run on one page of Markdown, for CI servers. Text from a server is escaped, so that it is never markup. Bounded well below 1 MiB, which is
 * what GitHub takes for the summary of a step.
 */
public final class Summary {

    private static final Set<Verdict> BAD = Set.of(Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE);
    private static final String MARKUP = "\\`*_[]<>|~&#";
    private static final int SENTENCE_MAX = 500;
    private static final int ITEMS_MAX = 50;

    private final Judgement judgement;
    private final KnownFailureText known;
    private final List<String> unexpectedExits;
    private final VerdictCounts counts;
    private final int exitCode;
    private final List<String> lines = new ArrayList<>();

    /**
     * The summary of a run.
     *
     * @param unexpectedExits a sentence for each server that ended by itself
     * @param exitCode of the command
     */
    public Summary(Judgement judgement, List<String> unexpectedExits, int exitCode) {
        this.judgement = judgement;
        this.unexpectedExits = List.copyOf(unexpectedExits);
        this.counts = new VerdictCounts(judgement);
        this.known = new KnownFailureText(judgement);
        this.exitCode = exitCode;
    }

    /**
     * Writes the file.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        // Not writeString, which throws on half a surrogate pair, as a server may have sent.
        byte[] text = page().getBytes(StandardCharsets.UTF_8);
        ReportFile.write(file, out -> out.write(text));
    }

    private String page() {
        lines.clear();
        Terms terms = judgement.head().terms();
        lines.add("# %s: %s %s"
                .formatted(words(judgement.conformance()), clean(terms.name()), clean(terms.version()))
                .strip());
        lines.add("");
        facts(terms);
        items(
                "Servers that ended by themselves",
                unexpectedExits.stream().map(Summary::clean).toList());
        requirements("What decides", row -> !shownOnly(row));
        requirements("Advisories", row -> shownOnly(row) && row.verdict() == Verdict.FAIL);
        requirements("Not decided", row -> shownOnly(row) && row.verdict() != Verdict.FAIL);
        items("Known failures", known.summary().map(Summary::clean).stream().toList());
        items(
                "Own scenarios",
                judgement.own().stream()
                        .filter(it -> BAD.contains(it.verdict()))
                        .map(it -> "%s **%s**: %s".formatted(words(it.verdict()), clean(it.id()), clean(it.why())))
                        .toList());
        items("Not tested", notTested());
        lines.add("");
        return String.join("\n", lines);
    }

    private void facts(Terms terms) {
        lines.add("| | |");
        lines.add("|---|---|");
        fact("exit code", String.valueOf(exitCode));
        fact("requirements", counts(counts.requirements()));
        fact("scenarios", counts(counts.scenarios(judgement.ours())));
        if (!judgement.own().isEmpty()) {
            fact("own scenarios", counts(counts.scenarios(judgement.own())));
        }
        fact("protocol model", judgement.coverage().words());
        fact(
                "promised by the servers",
                VerdictJson.budgets(terms).entrySet().stream()
                        .map(it -> "%s %d ms".formatted(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(", ")));
        fact(
                "judged by",
                "ixn-tck %s, catalogue %s, adapter %s, %s, in %s s"
                        .formatted(
                                judgement.head().kit(),
                                judgement.head().catalogueRevision(),
                                terms.adapter(),
                                judgement.head().date(),
                                String.format(Locale.ROOT, "%.1f", judgement.wallMillis() / 1e3)));
    }

    private void fact(String name, String value) {
        lines.add("| %s | %s |".formatted(name, clean(value)));
    }

    private boolean shownOnly(OfRequirement row) {
        return !new Severity(judgement).decides(row);
    }

    /** A table of requirements. Its links lead into the report beside this file; their text tells where, if the file has been copied. */
    private void requirements(String title, Predicate<OfRequirement> which) {
        List<String> rows = new Severity(judgement)
                .worstFirst().stream().filter(which).map(this::row).toList();
        if (rows.isEmpty()) {
            return;
        }
        title(title);
        lines.add("| | requirement | what was seen | report |");
        lines.add("|---|---|---|---|");
        addSome(rows);
    }

    private String row(OfRequirement row) {
        String id = row.requirement().id();
        String knownAs =
                known.requirement(id).map(words -> " (" + clean(words) + ")").orElse("");
        return "| %s %s | **%s** %s | %s%s | [report.html#%s](report.html#%s) |"
                .formatted(
                        words(row.verdict()),
                        row.requirement().level(),
                        id,
                        clean(row.requirement().text()),
                        clean(Sentence.withoutIds(row.why())),
                        knownAs,
                        id,
                        id);
    }

    private List<String> notTested() {
        return judgement.notTested().entrySet().stream()
                .map(it -> "%s: %s".formatted(String.join(", ", it.getValue()), clean(it.getKey())))
                .toList();
    }

    private void items(String title, List<String> items) {
        if (!items.isEmpty()) {
            title(title);
            addSome(items.stream().map(item -> "- " + item).toList());
        }
    }

    private void title(String title) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
    }

    private void addSome(List<String> some) {
        some.stream().limit(ITEMS_MAX).forEach(lines::add);
        if (some.size() > ITEMS_MAX) {
            lines.add("");
            lines.add("and %d more, which verdict.json has".formatted(some.size() - ITEMS_MAX));
        }
    }

    private static String counts(List<VerdictCounts.Count> counts) {
        return counts.isEmpty()
                ? "none"
                : counts.stream()
                        .map(it -> "%d %s".formatted(it.n(), it.word()))
                        .collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> value) {
        return value.name().replace('_', ' ');
    }

    private static String clean(String raw) {
        StringBuilder clean = new StringBuilder();
        Text.line(raw, SENTENCE_MAX)
                .chars()
                .forEach(unit ->
                        clean.append(MARKUP.indexOf(unit) < 0 ? "" : "\\").append((char) unit));
        // A bare address would become a link.
        return clean.toString().replace("://", ":\\//").replace("www.", "www\\.");
    }
}
