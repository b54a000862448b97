package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.figures.Measurement;
import org.ixntck.judge.rule.Conformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerdictJsonTest {

    @TempDir
    private Path folder;

    private JsonNode written() throws IOException {
        Path file = folder.resolve("verdict.json");
        new VerdictJson(
                        Gallery.of("Acme").judgement(Conformance.NOT_CONFORMANT),
                        Measurement.of(Gallery.of("Acme").history().entries()),
                        1,
                        4321)
                .write(file);
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<String> members(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void every_member_is_there_in_its_order() throws IOException {
        JsonNode json = written();
        assertThat(members(json))
                .containsSubsequence(
                        "schema",
                        "kit",
                        "catalogue",
                        "subject",
                        "options",
                        "profile",
                        "verdict",
                        "exitCode",
                        "requirements",
                        "scenarios",
                        "knownFailures",
                        "counts",
                        "model",
                        "timing");
        assertThat(members(json.get("kit"))).containsExactly("name", "version");
        assertThat(members(json.get("catalogue"))).containsExactly("revision", "sha256");
        assertThat(members(json.get("subject"))).containsExactly("adapter", "name", "version");
        assertThat(members(json.get("profile"))).containsExactly("features", "duplicateLogin", "places", "budgets");
        assertThat(members(json.at("/profile/budgets")))
                .containsExactly("answer", "report", "registration-timeout", "restart");
        assertThat(members(json.at("/requirements/0")))
                .containsExactly("id", "level", "verdict", "scenarios", "why", "known");
        assertThat(members(json.at("/scenarios/0")))
                .startsWith("id", "name", "verdict", "requirements", "why", "millis");
        assertThat(members(json.get("timing"))).containsExactly("wallMillis", "limitMillis");
    }

    @Test
    void it_says_what_the_judgement_says() throws IOException {
        JsonNode json = written();
        assertThat(json.get("schema").intValue()).isEqualTo(1);
        assertThat(json.get("verdict").textValue()).isEqualTo("NOT_CONFORMANT");
        assertThat(json.get("exitCode").intValue()).isEqualTo(1);
        assertThat(json.at("/timing/limitMillis").longValue()).isEqualTo(4321);
        assertThat(json.get("model").toString())
                .isEqualTo(
                        "{\"cells\":70,\"visited\":69,\"hypothesesMax\":2,\"inconclusiveStrands\":1,\"notVisited\":[\"primary/silent\"]}");
        assertThat(json.get("requirements")).hasSize(8);
        assertThat(json.at("/counts/requirements/FAIL").intValue()).isEqualTo(2);
        assertThat(json.get("knownFailures").isArray()).isTrue();
        assertThat(json.get("scenarios"))
                .as("one that was run twice counts once")
                .hasSize(6);
        assertThat(json.at("/counts/scenarios").toString()).isEqualTo("{\"FAIL\":2,\"PASS\":4}");
    }
}
