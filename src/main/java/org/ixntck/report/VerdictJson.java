package org.ixntck.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ixntck.figures.Figures;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.judge.verdict.ModelCoverage;
import org.ixntck.text.Text;

/** The verdict for other programs. The format is fixed: readers rely on it, and ignore unknown members. */
public final class VerdictJson {

    /** The name of the file. */
    public static final String NAME = "verdict.json";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> BUDGETS = List.of("answer", "report", "registration-timeout", "restart");

    private static final int WHY_MAX = 8_000;

    private final Judgement judgement;
    private final Figures figures;
    private final int exitCode;
    private final long limitMillis;

    /**
     * The verdict of a run.
     *
     * @param exitCode of the command
     * @param limitMillis the physical limit of the run, in milliseconds
     */
    public VerdictJson(Judgement judgement, Figures figures, int exitCode, long limitMillis) {
        this.judgement = judgement;
        this.figures = figures;
        this.exitCode = exitCode;
        this.limitMillis = limitMillis;
    }

    /**
     * Writes the file.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        // Not writeString, which throws on half a surrogate pair, as a server may have sent.
        byte[] text = (MAPPER.writeValueAsString(document()) + "\n").getBytes(StandardCharsets.UTF_8);
        ReportFile.write(file, out -> out.write(text));
    }

    /** The whole document, in the form of the file. */
    public JsonNode tree() {
        return MAPPER.valueToTree(document());
    }

    private Map<String, Object> document() {
        RunStarted head = judgement.head();
        Terms terms = head.terms();
        VerdictCounts tally = new VerdictCounts(judgement);
        return object(
                "schema",
                1,
                "kit",
                object("name", "ixn-tck", "version", head.kit()),
                "catalogue",
                object("revision", head.catalogueRevision(), "sha256", head.catalogueSha256()),
                "subject",
                object("adapter", terms.adapter(), "name", terms.name(), "version", terms.version()),
                "date",
                head.date(),
                "options",
                new TreeMap<>(head.options()),
                "profile",
                object(
                        "features",
                        new TreeSet<>(terms.features()),
                        "duplicateLogin",
                        terms.duplicateLogin(),
                        "places",
                        terms.places(),
                        "budgets",
                        budgets(terms)),
                "verdict",
                judgement.conformance(),
                "exitCode",
                exitCode,
                "requirements",
                judgement.requirements().stream().map(this::requirement).toList(),
                "scenarios",
                judgement.ours().stream().map(VerdictJson::scenario).toList(),
                "ownScenarios",
                judgement.own().stream().map(VerdictJson::scenario).toList(),
                "knownFailures",
                judgement.known().entries().stream().map(this::knownFailure).toList(),
                "counts",
                object(
                        "requirements",
                        ordered(judgement.requirementCounts()),
                        "scenarios",
                        ordered(judgement.scenarioCounts()),
                        "ownScenarios",
                        ordered(judgement.ownCounts()),
                        "advisories",
                        object(
                                "requirements",
                                VerdictCounts.advisories(tally.requirements()),
                                "scenarios",
                                VerdictCounts.advisories(tally.scenarios(judgement.ours())))),
                "model",
                model(judgement.coverage()),
                "timing",
                object("wallMillis", judgement.wallMillis(), "limitMillis", limitMillis),
                "figures",
                new FiguresJson(figures, judgement).all());
    }

    private static Map<String, Object> model(ModelCoverage it) {
        return object(
                "cells",
                it.cells(),
                "visited",
                it.visited(),
                "hypothesesMax",
                it.hypothesesMax(),
                "inconclusiveStrands",
                it.inconclusiveStrands(),
                "notVisited",
                it.notVisited().keySet());
    }

    private Map<String, Object> requirement(OfRequirement it) {
        return object(
                "id",
                it.requirement().id(),
                "level",
                it.requirement().level(),
                "verdict",
                it.verdict(),
                "scenarios",
                it.scenarios(),
                "why",
                Text.lines(it.why(), WHY_MAX),
                "known",
                judgement.known().requirements().containsKey(it.requirement().id()));
    }

    private static Map<String, Object> scenario(OfScenario it) {
        return object(
                "id",
                it.id(),
                "name",
                it.name(),
                "verdict",
                it.verdict(),
                "requirements",
                it.requirements(),
                "why",
                Text.lines(it.why(), WHY_MAX),
                "millis",
                it.millis(),
                "attempt",
                it.attempt());
    }

    private Map<String, Object> knownFailure(OfKnownFailure it) {
        KnownFailure entry = it.entry();
        return object(
                entry.kind() == KnownFailure.Kind.REQUIREMENT ? "requirement" : "scenario",
                entry.subject(),
                "fails",
                entry.fails(),
                "reason",
                entry.reason(),
                "owner",
                entry.owner(),
                "expires",
                entry.expires(),
                "daysLeft",
                new KnownFailureText(judgement).daysLeft(entry).orElse(0L),
                "standing",
                it.standing(),
                "scenarios",
                it.scenarios(),
                "saw",
                Text.lines(it.saw(), WHY_MAX),
                "file",
                judgement.head().knownFailures().file(),
                "line",
                entry.lines().first(),
                "advice",
                Text.lines(it.advice(), WHY_MAX));
    }

    /** The budgets in the order of the description, followed by any others. */
    public static Map<String, Long> budgets(Terms terms) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(BUDGETS);
        names.addAll(new TreeSet<>(terms.budgets().keySet()));
        names.stream()
                .filter(terms.budgets()::containsKey)
                .forEach(name -> ordered.put(name, terms.budgets().get(name)));
        return ordered;
    }

    /** The counts by verdict, the worst first, without zeros. */
    static Map<Verdict, Long> ordered(Map<Verdict, Long> counts) {
        return new TreeMap<>(counts);
    }

    /** A JSON object with its members in the given order. */
    static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }
}
