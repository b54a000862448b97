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
import java.util.Optional;
import java.util.stream.Collectors;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.known.OfKnownFailure.Standing;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.text.Text;

/** The part of the HTML report above the scenarios. A script in the page builds it from data, never from markup. */
final class Banner {

    private static final int WORDS_MAX = 1_000;
    private static final int NAME_MAX = 120;

    private final Judgement judgement;
    private final Advisory advisory;
    private final KnownFailureText known;
    private final Severity severity;
    private final List<String> unexpectedExits;
    private final CucumberOutcomes outcomes;
    private final Map<String, String> anchors;

    /**
     * The banner of a run.
     *
     * @param unexpectedExits a sentence for each server that ended by itself
     * @param anchors ids of elements of the page by {@link CucumberHtml#key} of a scenario
     */
    Banner(Judgement judgement, List<String> unexpectedExits, CucumberOutcomes outcomes, Map<String, String> anchors) {
        this.judgement = judgement;
        this.severity = new Severity(judgement);
        this.unexpectedExits = List.copyOf(unexpectedExits);
        this.outcomes = outcomes;
        this.anchors = Map.copyOf(anchors);
        this.advisory = new Advisory(judgement);
        this.known = new KnownFailureText(judgement);
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
                tone(),
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
                Map.of(
                        "requirements", counts(tally.requirements()),
                        "scenarios", scenarios()),
                "passed",
                outcomes.passed(),
                "deaths",
                unexpectedExits.stream().map(it -> Text.line(it, WORDS_MAX)).toList(),
                "requirements",
                judgement.requirements().stream().map(this::requirement).toList(),
                "notVisited",
                judgement.coverage().notVisited().entrySet().stream()
                        .map(cell -> List.of(cell.getKey(), cell.getValue()))
                        .toList(),
                "known",
                judgement.known().entries().stream().map(this::knownFailure).toList());
    }

    private Map<String, Object> knownFailure(OfKnownFailure it) {
        KnownFailure entry = it.entry();
        return VerdictJson.object(
                "subject",
                Text.line(entry.subject(), NAME_MAX * 2),
                "standing",
                KnownFailureText.standing(it),
                "tone",
                it.standing().wrong() ? "fail" : it.standing() == Standing.UNDECIDED ? "none" : "open",
                "reason",
                Text.line(entry.reason(), WORDS_MAX),
                "answers",
                "%s, up to %s, %s".formatted(Text.line(entry.owner(), WORDS_MAX), entry.expires(), known.left(entry)),
                "saw",
                Text.line(it.advice().isEmpty() ? it.saw() : it.advice(), WORDS_MAX),
                "scenarios",
                it.scenarios().stream().map(id -> Text.line(id, NAME_MAX * 2)).toList());
    }

    private String own() {
        String counts = new VerdictCounts(judgement)
                .scenarios(judgement.own()).stream()
                        .map(it -> "%d %s".formatted(it.n(), it.word()))
                        .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "none" : counts + " (they decide no requirement)";
    }

    private String tone() {
        if (judgement.known().wrong() && judgement.conformance() != Conformance.NOT_CONFORMANT) {
            return "open";
        }
        return switch (judgement.conformance()) {
            case CONFORMANT, CONFORMANT_WITH_KNOWN_FAILURES -> "pass";
            case NOT_CONFORMANT -> "fail";
            case ERROR, INCONCLUSIVE, INCOMPLETE -> "open";
        };
    }

    private static List<String> fact(String name, String value) {
        return List.of(name, Text.line(value, WORDS_MAX));
    }

    private static List<Map<String, Object>> counts(List<VerdictCounts.Count> counts) {
        return counts.stream()
                .map(it -> VerdictJson.object(
                        "verdict", it.word(), "tone", it.advisory() ? "open" : tone(it.verdict()), "n", it.n()))
                .toList();
    }

    private Map<String, Object> requirement(OfRequirement it) {
        Optional<String> accepted = known.requirement(it.requirement().id());
        boolean shownOnly = it.verdict() == Verdict.FAIL
                && it.requirement().level() != Level.MUST
                && advisory.of(it.requirement().id());
        return VerdictJson.object(
                "id",
                it.requirement().id(),
                "level",
                it.requirement().level(),
                "phase",
                it.requirement().phase(),
                "verdict",
                it.verdict().name().replace('_', ' ')
                        + (accepted.isPresent() ? " (known)" : shownOnly ? " (advisory)" : ""),
                "rank",
                severity.rank(it),
                "tone",
                accepted.isPresent() || shownOnly ? "open" : tone(it.verdict()),
                "text",
                Text.line(it.requirement().text(), WORDS_MAX),
                "why",
                Text.line(accepted.map(words -> words + ": ").orElse("") + Sentence.withoutIds(it.why()), WORDS_MAX),
                "scenarios",
                it.scenarios().stream().map(this::link).toList());
    }

    private List<String> link(String scenario) {
        return List.of(Text.line(scenario, NAME_MAX * 2), anchors.getOrDefault(CucumberHtml.key(scenario, 0), ""));
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

    private static String tone(Verdict verdict) {
        return switch (verdict) {
            case FAIL -> "fail";
            case ERROR, INCONCLUSIVE -> "open";
            case PASS, OBSERVED -> "pass";
            case NOT_TESTED, NOT_APPLICABLE -> "none";
        };
    }

    private static String resource(String name) {
        try (InputStream in = Banner.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("expected %s in the kit's own jar".formatted(name), e);
        }
    }
}
