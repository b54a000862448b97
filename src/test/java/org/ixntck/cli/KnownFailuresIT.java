package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ixntck.journal.Unchained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A vendor's way with a broken server, from the command line: a run that fails, a file from it, a run that knows. Each further question is
 * asked of the recorded run.
 */
class KnownFailuresIT {

    private static final String DEFECT = "defect/forgets-connection-after-logout";
    private static final String LAST = LocalDate.now().plusMonths(2).toString();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int certify(String adapter, String... more) {
        List<String> args = new ArrayList<>(List.of("certify", "--adapter", adapter, "--reports", folder.toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private Path latest() {
        return folder.resolve("latest");
    }

    private JsonNode verdict() throws IOException {
        return new ObjectMapper().readTree(latest().resolve("verdict.json").toFile());
    }

    /** Judges the latest run as it would be if its journal said something else. */
    private int judgeWith(String what, String other) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        String journal = Unchained.text(latest().resolve("journal.ndjson"));
        String changed = journal.replace(what, other);
        assertThat(changed).isNotEqualTo(journal);
        Files.writeString(copy.resolve("journal.ndjson"), changed);
        return run("judge", copy.toString());
    }

    private Path reviewed() throws IOException {
        assertThat(run("known-failures", latest().toString(), "--owner", "Jane Doe", "--expires", LAST))
                .isZero();
        return Files.writeString(
                folder.resolve("known.yaml"), out.toString().replace("reason: TODO", "reason: mended in 4.3"));
    }

    @Test
    void shouldLetAServerPassWhoseFailuresAreAllKnown() throws IOException {
        assertThat(certify(DEFECT)).isEqualTo(1);
        Path file = reviewed();

        assertThat(certify(DEFECT, "--known-failures", file.toString())).isZero();

        // AD-01 and AD-03, each found by a step that asks and by the model, which say it in different words; and SD-04,
        // found by the model.
        assertThat(out.toString())
                .contains("CONFORMANT_WITH_KNOWN_FAILURES", "FAIL MUST AD-01 (known)", "mended in 4.3 (Jane Doe, up to")
                .contains("known failures: 5 in " + file + ": 5 as written");
        assertThat(verdict().get("verdict").asText()).isEqualTo("CONFORMANT_WITH_KNOWN_FAILURES");
        assertThat(verdict().get("exitCode").asInt()).isZero();
        assertThat(verdict().findValuesAsText("standing")).containsOnly("AS_KNOWN");
        assertThat(requirement("AD-01").get("verdict").asText()).isEqualTo("FAIL");
        assertThat(requirement("AD-06").get("verdict").asText()).isEqualTo("FAIL");
        assertThat(Files.readString(latest().resolve("junit.xml")))
                .contains("<testsuite name=\"known-failures\"", "<skipped>known failure: mended in 4.3")
                .doesNotContain("<failure");
        assertThat(Files.readString(latest().resolve("cucumber.html"))).contains("mended in 4.3");
        assertThat(steps()).as("to Cucumber it is aborted").doesNotContain("FAILED");

        shouldSayTheSameFromTheFileAlone();
        shouldCountOnlyUpToItsLastDay();
        shouldExcuseNoOtherFailure();
    }

    private JsonNode requirement(String id) throws IOException {
        for (JsonNode row : verdict().get("requirements")) {
            if (row.get("id").asText().equals(id)) {
                return row;
            }
        }
        throw new IllegalArgumentException("expected a requirement, saw " + id);
    }

    private String steps() throws IOException {
        return Files.readAllLines(latest().resolve("messages.ndjson")).stream()
                .filter(line -> line.startsWith("{\"testStepFinished\""))
                .collect(Collectors.joining("\n"));
    }

    private void shouldSayTheSameFromTheFileAlone() throws IOException {
        Files.move(folder.resolve("known.yaml"), folder.resolve("away.yaml"));

        assertThat(run("judge", latest().toString())).isZero();
        assertThat(out.toString()).contains("CONFORMANT_WITH_KNOWN_FAILURES", "5 as written");
    }

    private void shouldCountOnlyUpToItsLastDay() throws IOException {
        assertThat(judgeWith(verdict().get("date").asText(), LAST + "T23:59:59"))
                .isZero();
        assertThat(out.toString()).contains("its last day");

        assertThat(judgeWith(
                        verdict().get("date").asText(), LocalDate.parse(LAST).plusDays(1) + "T00:00:00"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "NOT_CONFORMANT",
                        "known.yaml line 8: AD-01 was accepted up to %s, which is over".formatted(LAST));
    }

    private void shouldExcuseNoOtherFailure() throws IOException {
        assertThat(judgeWith("\"subject\":\"AD-03\"", "\"subject\":\"AD-02\"")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "FAIL MUST AD-01 (known)",
                        "FAIL MUST AD-03: expected",
                        "lines 16 to 20: expected AD-02 to fail");
    }

    @Test
    void shouldEndWith5WhenAFailureIsKnownThatPasses() throws IOException {
        Path file = known("requirement: AD-03", "expected EventAgentLogout for *", LAST);

        assertThat(certify("reference", "--only", "AD-03", "--known-failures", file.toString()))
                .isEqualTo(5);
        assertThat(out.toString()).contains("known.yaml lines 1 to 5: expected AD-03 to fail with");
        assertThat(verdict().get("exitCode").asInt()).isEqualTo(5);
        assertThat(verdict().get("verdict").asText()).isEqualTo("INCOMPLETE");
        assertThat(Files.readString(latest().resolve("junit.xml"))).contains("type=\"PASSES\"");

        assertThat(certify("reference", "--only", "AD-10", "--known-failures", file.toString()))
                .as("what was not asked for")
                .isZero();
        assertThat(out.toString()).contains("1 not decided");
    }

    @Test
    void shouldEndWith5WhenAKnownFailureMatchesNothingOrHasExpired() throws IOException {
        Path file = known("requirement: LI-10", "expected EventError *", LAST);

        assertThat(certify("reference", "--only", "LI-10", "--known-failures", file.toString()))
                .isEqualTo(5);
        assertThat(out.toString()).contains("it is not applicable").contains("delete them");

        known("requirement: AD-03", "expected EventAgentLogout for *", "2020-01-01");
        assertThat(certify("reference", "--only", "AD-10", "--known-failures", file.toString()))
                .isEqualTo(5);
        assertThat(out.toString()).contains("known.yaml line 5: AD-03 was accepted up to 2020-01-01");
    }

    @Test
    void shouldEndWith1WhenAKnownFailureFailsInAnotherWay() throws IOException {
        Path file = known("requirement: AD-03", "expected EventAgentLogout for * saw two of them", LAST);

        assertThat(certify("defect/treats-reset-unlike-close", "--only", "AD-03", "--known-failures", file.toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("known.yaml line 2: expected AD-03 to fail with", "in another way", "NOT_CONFORMANT");
    }

    @Test
    void shouldEndWith4BeforeAnythingIsStartedWhenTheFileIsWrong() throws IOException {
        Path file = known("requirement: AD-3", "expected EventAgentLogout for *", LAST);

        assertThat(certify("reference", "--known-failures", file.toString())).isEqualTo(4);
        assertThat(err.toString()).startsWith("ixn-tck: " + file + " line 1: expected 'requirement'");
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(latest()).doesNotExist();

        assertThat(run("plan", "--known-failures", file.toString())).isEqualTo(4);
        assertThat(certify("reference", "--known-failures", "no.yaml")).isEqualTo(4);
    }

    private Path known(String subject, String fails, String expires) throws IOException {
        return Files.writeString(folder.resolve("known.yaml"), """
                - %s
                  fails: "%s"
                  reason: mended in 4.3
                  owner: Jane Doe
                  expires: %s
                """.formatted(subject, fails, expires));
    }
}
