package org.ixntck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.Terms;
import org.ixntck.judge.Judgement;
import org.ixntck.judge.Judgement.OfRequirement;
import org.ixntck.judge.Requirement.Level;
import org.ixntck.judge.Sentence;
import org.ixntck.judge.Verdict;

/** The run on one page of Markdown, as CI servers show it beside a build. What a server has sent is text there, whatever it looks like. */
public final class Summary {

    private static final Set<Verdict> BAD = Set.of(Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE);
    private static final String MARKUP = "\\`*_[]<>|~&#";
    private static final int SENTENCE_MAX = 500;
    private static final int ITEMS_MAX = 50;

    private final Judgement judgement;
    private final KnownWords known;
    private final int exitCode;
    private final List<String> lines = new ArrayList<>();

    /**
     * The page of a run.
     *
     * @param exitCode of the command
     */
    public Summary(Judgement judgement, int exitCode) {
        this.judgement = judgement;
        this.known = new KnownWords(judgement);
        this.exitCode = exitCode;
    }

    /**
     * Writes it.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        // Not writeString: what a server has sent may hold half a character, which must not cost the page.
        Files.write(file, page().getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        lines.clear();
        Terms terms = judgement.head().terms();
        lines.add("# %s: %s %s"
                .formatted(words(judgement.conformance()), clean(terms.name()), clean(terms.version()))
                .strip());
        lines.add("");
        facts(terms);
        items("What decides", decisive(BAD, true).map(this::item).toList());
        items(
                "Advisories",
                decisive(Set.of(Verdict.FAIL), false).map(this::item).toList());
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
        fact("requirements", counts(judgement.requirementCounts()));
        fact("scenarios", counts(judgement.scenarioCounts()));
        if (!judgement.own().isEmpty()) {
            fact("own scenarios", counts(judgement.ownCounts()));
        }
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

    private Stream<OfRequirement> decisive(Set<Verdict> verdicts, boolean must) {
        Advisory advisory = new Advisory(judgement);
        return judgement.requirements().stream()
                .filter(row -> verdicts.contains(row.verdict()))
                .filter(row -> row.verdict() != Verdict.FAIL
                        || must != advisory.of(row.requirement().id()));
    }

    private String item(OfRequirement row) {
        String knownAs = known.requirement(row.requirement().id())
                .map(words -> " (" + clean(words) + ")")
                .orElse("");
        Level level = row.requirement().level();
        return "%s %s **%s**: %s%s"
                .formatted(
                        words(row.verdict()),
                        level,
                        row.requirement().id(),
                        clean(Sentence.withoutIds(row.why())),
                        knownAs);
    }

    private List<String> notTested() {
        Map<String, List<String>> reasons = judgement.requirements().stream()
                .filter(row -> row.verdict() == Verdict.NOT_TESTED && !row.why().equals(Judgement.NOT_ASKED_FOR))
                .filter(row -> row.requirement().sameAs().isEmpty())
                .collect(Collectors.groupingBy(
                        OfRequirement::why,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.requirement().id(), Collectors.toList())));
        return reasons.entrySet().stream()
                .map(it -> "%s: %s".formatted(String.join(", ", it.getValue()), clean(it.getKey())))
                .toList();
    }

    private void items(String title, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        items.stream().limit(ITEMS_MAX).map(item -> "- " + item).forEach(lines::add);
        if (items.size() > ITEMS_MAX) {
            lines.add("- and %d more, which verdict.json has".formatted(items.size() - ITEMS_MAX));
        }
    }

    private static String counts(Map<Verdict, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : VerdictJson.ordered(counts).entrySet().stream()
                        .map(it -> "%d %s".formatted(it.getValue(), words(it.getKey())))
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
        return clean.toString();
    }
}
