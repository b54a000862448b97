package org.ixntck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cucumber.messages.types.TestStepResultStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.Terms;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.text.Text;

/** The part of the HTML report above the scenarios. A script in the page builds it from data, never from markup. */
final class Banner {

    private static final int WORDS_MAX = 1_000;
    private static final int NAME_MAX = 120;

    private final Judgement judgement;
    private final BannerRows rows;
    private final List<String> unexpectedExits;
    private final CucumberOutcomes outcomes;

    /**
     * The banner of a run.
     *
     * @param unexpectedExits a sentence for each server that ended by itself
     * @param anchors ids of elements of the page by {@link CucumberHtml#key} of a scenario
     */
    Banner(Judgement judgement, List<String> unexpectedExits, CucumberOutcomes outcomes, Map<String, String> anchors) {
        this.judgement = judgement;
        this.unexpectedExits = List.copyOf(unexpectedExits);
        this.outcomes = outcomes;
        this.rows = new BannerRows(judgement, anchors);
    }

    private String subject() {
        Terms terms = judgement.head().terms();
        return Text.line(terms.subject(), NAME_MAX);
    }

    private String verdict() {
        return judgement.conformance().name().replace('_', ' ');
    }

    /** Sanitized, but not escaped. */
    String title() {
        return "%s: %s".formatted(subject(), verdict().toLowerCase(Locale.ROOT));
    }

    String css() {
        return resource("report.css");
    }

    /** The script of the page, preceded by its data. Neither can contain the end of the script element. */
    String script() {
        try {
            String data = JsonMapper.builder().build().writeValueAsString(data());
            return "window.IXN_TCK = %s;\n%s"
                    .formatted(
                            data.replace("<", "\\u003c")
                                    .replace(">", "\\u003e")
                                    .replace("&", "\\u0026")
                                    .replace("\u2028", "\\u2028")
                                    .replace("\u2029", "\\u2029"),
                            resource("report.js"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the data of the report cannot be written", e);
        }
    }

    private Map<String, Object> data() {
        RunStarted head = judgement.head();
        Terms terms = head.terms();
        VerdictCounts tally = new VerdictCounts(judgement);
        return VerdictJson.object(
                "verdict",
                verdict(),
                "tone",
                Tone.of(judgement),
                "subject",
                subject(),
                "facts",
                List.of(
                        fact("Kit", "ixn-tck " + head.kit()),
                        fact("Requirements", "revision " + head.catalogueRevision()),
                        fact("Adapter", terms.adapter()),
                        fact("Date", head.date()),
                        fact("Took", String.format(Locale.ROOT, "%.1f s", judgement.wallMillis() / 1e3)),
                        fact(
                                "Budgets",
                                VerdictJson.budgets(terms).entrySet().stream()
                                        .map(it -> "%s %d ms".formatted(it.getKey(), it.getValue()))
                                        .collect(Collectors.joining(", "))),
                        fact(
                                "Optional features",
                                terms.features().isEmpty()
                                        ? "none"
                                        : terms.features().stream().sorted().collect(Collectors.joining(", "))),
                        fact(
                                "Policies",
                                "duplicate-login: %s, places: %s".formatted(terms.duplicateLogin(), terms.places())),
                        fact("Own scenarios", own()),
                        fact("Protocol model", judgement.coverage().words())),
                "counts",
                new TreeMap<>(Map.of("requirements", counts(tally.requirements()), "scenarios", scenarios())),
                "passed",
                outcomes.passed(),
                "deaths",
                unexpectedExits.stream().map(it -> Text.line(it, WORDS_MAX)).toList(),
                "requirements",
                judgement.requirements().stream().map(rows::requirement).toList(),
                "notVisited",
                judgement.coverage().notVisited().entrySet().stream()
                        .map(cell -> List.of(cell.getKey(), cell.getValue()))
                        .toList(),
                "known",
                judgement.known().entries().stream().map(rows::knownFailure).toList());
    }

    private String own() {
        String counts = new VerdictCounts(judgement)
                .scenarios(judgement.own()).stream()
                        .map(it -> "%d %s".formatted(it.n(), it.word()))
                        .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "none" : counts + " (they decide no requirement)";
    }

    private static List<String> fact(String name, String value) {
        return List.of(name, Text.line(value, WORDS_MAX));
    }

    private static List<Map<String, Object>> counts(List<VerdictCounts.Count> counts) {
        return counts.stream()
                .map(it -> VerdictJson.object(
                        "verdict", it.word(), "tone", it.advisory() ? "open" : Tone.of(it.verdict()), "n", it.n()))
                .toList();
    }

    /** The scenarios as Cucumber counts them, so that the page has one set of numbers. */
    private List<Map<String, Object>> scenarios() {
        return outcomes.counts().entrySet().stream()
                .sorted(Map.Entry.<TestStepResultStatus, Long>comparingByKey().reversed())
                .map(it -> VerdictJson.object(
                        "verdict",
                        it.getKey().name(),
                        "tone",
                        switch (it.getKey()) {
                            case PASSED -> "pass";
                            case SKIPPED -> "none";
                            default -> "fail";
                        },
                        "n",
                        it.getValue()))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Banner.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("expected %s in the kit's own jar".formatted(name), e);
        }
    }
}
