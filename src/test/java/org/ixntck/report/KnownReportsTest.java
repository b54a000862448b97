package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.figures.Figures;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.KnownFailure.Kind;
import org.ixntck.journal.KnownFailure.Lines;
import org.ixntck.judge.known.KnownJudgement;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.known.OfKnownFailure.Standing;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Known failures are shown in every report, and their texts are never markup. */
final class KnownReportsTest {

    private static final KnownFailure KNOWN = entry("AD-01", "mended in 4.3 " + Sample.EVIL, "2026-12-24");

    @TempDir
    private Path folder;

    private static KnownFailure entry(String subject, String reason, String expires) {
        return new KnownFailure(
                Kind.REQUIREMENT,
                subject,
                "expected exactly one",
                reason,
                "Jane",
                expires,
                true,
                new Lines(1, 5, 2, 5));
    }

    private static Judgement judgement() {
        Judgement it = Gallery.of("Acme").judgement(Conformance.CONFORMANT_WITH_KNOWN_FAILURES);
        List<OfKnownFailure> entries = List.of(
                new OfKnownFailure(KNOWN, Standing.AS_KNOWN, Gallery.sentence(), List.of("f#x"), ""),
                new OfKnownFailure(entry("AD-02", "r", "2026-11-23"), Standing.UNDECIDED, "not asked", List.of(), ""),
                new OfKnownFailure(
                        entry("AD-03", "r", "2020-01-01"),
                        Standing.EXPIRED,
                        "",
                        List.of(),
                        "known.yaml line 9: change"));
        Map<String, List<KnownFailure>> scenarios = Map.of(it.scenarios().get(1).key(), List.of(KNOWN));
        return new Judgement(
                it.head(),
                it.conformance(),
                it.requirements(),
                it.scenarios(),
                new KnownJudgement(entries, Map.of("AD-01", List.of(KNOWN)), scenarios, List.of()),
                it.coverage(),
                it.wallMillis());
    }

    @Test
    void verdict_json_says_what_was_accepted_and_what_became_of_it() throws IOException {
        Path file = folder.resolve("verdict.json");
        new VerdictJson(judgement(), Figures.none(), 5, 1).write(file);
        JsonNode known = new ObjectMapper().readTree(file.toFile()).get("knownFailures");

        List<String> members = new ArrayList<>();
        known.get(0).fieldNames().forEachRemaining(members::add);
        assertThat(members)
                .containsExactly(
                        "requirement",
                        "fails",
                        "reason",
                        "owner",
                        "expires",
                        "daysLeft",
                        "standing",
                        "scenarios",
                        "saw",
                        "file",
                        "line",
                        "advice");
        assertThat(known.findValuesAsText("standing")).containsExactly("AS_KNOWN", "UNDECIDED", "EXPIRED");
        assertThat(known.get(0).get("daysLeft").asLong()).isEqualTo(31);
        assertThat(known.get(2).get("daysLeft").asLong()).isNegative();
    }

    @Test
    void junit_xml_skips_what_is_known_and_fails_what_is_wrong() throws IOException {
        Path file = folder.resolve("junit.xml");
        new JunitXml(judgement(), List.of()).write(file);
        Document xml = Svg.parse(Files.readString(file));

        assertThat(message(xml, "AD-01", "skipped"))
                .startsWith("known failure: mended in 4.3")
                .contains("31 days left");
        assertThat(message(xml, "the agent application goes away[2]", "skipped"))
                .startsWith("known failure: mended");
        assertThat(message(xml, "line 1: AD-01", "skipped")).startsWith("AD-01 fails as known: mended in 4.3");
        assertThat(message(xml, "line 1: AD-02", "skipped"))
                .contains("does not show")
                .endsWith("not asked");
        assertThat(message(xml, "line 1: AD-03", "failure")).isEqualTo("known.yaml line 9: change");
    }

    private static String message(Document xml, String name, String kind) {
        Element test = Svg.elements(xml, "testcase").stream()
                .filter(it -> it.getAttribute("name").startsWith(name))
                .findFirst()
                .orElseThrow();
        Element outcome = (Element) test.getElementsByTagName(kind).item(0);
        return kind.equals("skipped") ? outcome.getTextContent() : outcome.getAttribute("message");
    }

    @Test
    void the_page_shows_them_as_texts() {
        Banner banner = new Banner(judgement(), List.of(), new CucumberOutcomes(Map.of(), Set.of()), Map.of());

        assertThat(banner.script())
                .contains("\"standing\":\"fails as known\"", "\"answers\":\"Jane, up to 2026-12-24, 31 days left\"")
                .contains("\"answers\":\"Jane, up to 2026-11-23, its last day\"")
                .contains("\"answers\":\"Jane, up to 2020-01-01, expired\"")
                .contains("FAIL (known)")
                .contains("[\"Protocol model\",\"69 of 70 situations covered; 1 agent had more")
                .contains("\"notVisited\":[[\"primary/silent\",\"logged in: the application falls silent\"]]")
                .contains("\"tone\":\"open\",\"subject\":\"Acme")
                .doesNotContain("<script>", "</script>");
    }

    @Test
    void the_console_counts_them() {
        assertThat(new KnownFailureText(judgement()).summary())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("3 in ")
                        .endsWith(": 1 as written, 1 not decided, 1 to be changed"));
        assertThat(new KnownFailureText(Gallery.of("Acme").judgement(Conformance.CONFORMANT)).summary())
                .isEmpty();
    }
}
