package org.ixntck.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.KitBuild;
import org.ixntck.evidence.Manifest;
import org.ixntck.evidence.Resource;
import org.ixntck.evidence.RunFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the statement about a run says, given its verdict. */
class StatementTest {

    private static final Manifest MANIFEST = new Manifest(
            Manifest.SCHEMA,
            new KitBuild("ixn-tck", "1.2.0", "c0ffee", false, "aa11"),
            new Manifest.Platform("17", "vm", "Linux 6", "amd64", 2),
            "2026-11-29T01:36:46Z",
            new Manifest.Subject("acme", "Acme Server", "4.2"),
            Map.of("strict", false),
            Map.of("report", 500L),
            new Resource("2026-11", "bb22"),
            new Resource("features", "cc33"),
            List.of(new Resource("acme.yaml", "dd44")),
            new Manifest.JournalHead(7, "ee55"),
            List.of(new RunFile("journal.ndjson", 9, "ff66")));

    private static JsonNode statement(String verdict, Optional<Resource> artifact) throws Exception {
        byte[] json = new Statement(MANIFEST, MANIFEST.json(), verdict.getBytes(StandardCharsets.UTF_8)).json(artifact);
        return new ObjectMapper().readTree(json);
    }

    private static JsonNode predicate(String verdict) throws Exception {
        return statement(verdict, Optional.empty()).get("predicate");
    }

    @Test
    void shouldBeAnInTotoStatementOfATestResult() throws Exception {
        JsonNode statement = statement("{}", Optional.empty());

        assertThat(statement.get("_type").asText()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.get("predicateType").asText())
                .isEqualTo("https://in-toto.io/attestation/test-result/v0.1");
    }

    @Test
    void shouldHaveVerdictJsonAsItsSubjectAndTheServersArtifactBeforeIt() throws Exception {
        String verdict = "{\"verdict\":\"CONFORMANT\"}";
        String sha256 = Sha256.hex(verdict.getBytes(StandardCharsets.UTF_8));
        JsonNode alone = statement(verdict, Optional.empty()).get("subject");
        JsonNode both = statement(verdict, Optional.of(new Resource("acme.jar", "0123")))
                .get("subject");

        assertThat(alone.toString())
                .isEqualTo("[{\"name\":\"verdict.json\",\"digest\":{\"sha256\":\"%s\"}}]".formatted(sha256));
        assertThat(both.get(0).toString()).isEqualTo("{\"name\":\"acme.jar\",\"digest\":{\"sha256\":\"0123\"}}");
        assertThat(both.get(1)).isEqualTo(alone.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "CONFORMANT, PASSED",
        "CONFORMANT_WITH_KNOWN_FAILURES, WARNED",
        "NOT_CONFORMANT, FAILED",
        "ERROR, FAILED",
        "INCONCLUSIVE, FAILED",
        "INCOMPLETE, FAILED",
        "SOMETHING_NEW, FAILED"
    })
    void shouldPassOnlyWhatIsConformant(String verdict, String result) throws Exception {
        assertThat(predicate("{\"verdict\":\"%s\"}".formatted(verdict))
                        .get("result")
                        .asText())
                .isEqualTo(result);
    }

    private static String list(String level, String verdict, boolean strict, boolean known) throws Exception {
        JsonNode predicate = predicate(
                "{\"options\":{\"strict\":%s},\"requirements\":[{\"id\":\"AD-01\",\"level\":\"%s\",\"verdict\":\"%s\",\"known\":%s}]}"
                        .formatted(strict, level, verdict, known));
        List<String> lists = List.of("passedTests", "warnedTests", "failedTests").stream()
                .filter(list -> predicate.get(list).toString().equals("[\"AD-01\"]"))
                .toList();
        assertThat(lists).hasSizeLessThan(2);
        return lists.isEmpty() ? "" : lists.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "MUST,   PASS,           passedTests",
        "SHOULD, PASS,           passedTests",
        "MUST,   FAIL,           failedTests",
        "SHOULD, FAIL,           warnedTests",
        "MUST,   ERROR,          failedTests",
        "MUST,   INCONCLUSIVE,   failedTests",
        "MUST,   NOT_TESTED,     failedTests",
        "SHOULD, NOT_TESTED,     failedTests",
        "MUST,   NOT_APPLICABLE, ''",
        "INFO,   OBSERVED,       ''",
        "INFO,   NOT_TESTED,     ''"
    })
    void shouldListARequirementByItsVerdict(String level, String verdict, String list) throws Exception {
        assertThat(list(level, verdict, false, false)).isEqualTo(list);
    }

    @Test
    void shouldWarnOfAKnownFailureAndFailAShouldThatDecidesTheRun() throws Exception {
        assertThat(list("MUST", "FAIL", false, true)).isEqualTo("warnedTests");
        assertThat(list("SHOULD", "FAIL", true, false)).isEqualTo("failedTests");
    }

    @Test
    void shouldDescribeEachThingThatTheManifestLists() throws Exception {
        JsonNode configuration = predicate("{}").get("configuration");

        assertThat(configuration)
                .extracting(it -> it.get("name").asText() + " "
                        + it.get("digest").get("sha256").asText())
                .containsExactly(
                        "manifest.json " + Sha256.hex(MANIFEST.json()),
                        "ixn-tck 1.2.0 aa11",
                        "catalogue 2026-11 bb22",
                        "features cc33",
                        "acme.yaml dd44",
                        "journal.ndjson ff66");
    }

    @Test
    void shouldKeepItsOwnWordsInOneMember() throws Exception {
        JsonNode predicate = predicate("{\"verdict\":\"CONFORMANT\",\"exitCode\":0}");
        List<String> members = new ArrayList<>();
        predicate.fieldNames().forEachRemaining(members::add);

        assertThat(members)
                .containsExactly(
                        "result", "configuration", "passedTests", "warnedTests", "failedTests", "org.ixntck.run");
        assertThat(predicate.get("org.ixntck.run").get("subject").get("name").asText())
                .isEqualTo("Acme Server");
    }
}
