package org.ixntck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.ixntck.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Green cannot be had by what is no Interaction Server: each ends as the design says, soon, and with a sentence that says what was found. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class NullServersTest {

    /** What a server that acknowledges everything does right: it answers each request once, with its reference id, by EventAck. */
    private static final Set<String> OWED_AN_ACK =
            Set.of("RG-01", "RG-08", "SD-13", "RG-09", "LI-01", "LI-07", "LI-08", "LO-01", "AV-01", "AV-02", "WI-01");

    @TempDir
    private Path folder;

    private JsonNode verdict() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("latest/verdict.json").toFile());
    }

    private Set<String> passed() throws IOException {
        Set<String> passed = new TreeSet<>();
        verdict().get("requirements").forEach(row -> {
            if (row.get("verdict").asText().equals("PASS")) {
                passed.add(row.get("id").asText());
            }
        });
        return passed;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test-absent       | 3 | ERROR          | the servers cannot be tested: reporting@A could not be opened: nothing listens on",
                "null-no-tls       | 3 | ERROR          | could not be opened: the server does not speak TLS on",
                "null-silent       | 1 | NOT_CONFORMANT | no server answers a registration",
                "null-echo         | 1 | NOT_CONFORMANT | that looks like an echo",
                "null-http         | 1 | NOT_CONFORMANT | that looks like HTTP: does the port speak ixn-json 1?",
                "null-tls          | 1 | NOT_CONFORMANT | that looks like TLS: does the port speak ixn-json 1? For a server with TLS",
                "null-random       | 1 | NOT_CONFORMANT | was not a message",
            })
    void shouldFindOutBeforeAnyScenarioRuns(String adapter, int code, String verdict, String sentence)
            throws IOException {
        Program program = Program.certify("--adapter", adapter, "--reports", folder.toString());

        assertThat(program.code()).as(program.out()).isEqualTo(code);
        assertThat(verdict().get("verdict").asText()).isEqualTo(verdict);
        assertThat(program.out()).contains(sentence);
        assertThat(passed()).isEmpty();
        assertThat(verdict().get("scenarios")).isEmpty();
        assertThat(verdict().get("requirements").toString())
                .contains("\"why\":\"no scenario that tests it was run\"")
                .doesNotContain("not asked for");
        assertThat(Files.readString(folder.resolve("latest/report.html")))
                .as("the run ended before the time that it would have had to take")
                .contains("<dt>Took</dt>")
                .doesNotContain("of which it must take");
    }

    @Test
    void shouldFailAServerThatClosesAtOnce() throws IOException {
        Program program =
                Program.certify("--adapter", "null-closes", "--only", "AD-01,RG-01", "--reports", folder.toString());

        assertThat(program.code()).as(program.out()).isEqualTo(1);
        assertThat(program.out()).contains("NOT_CONFORMANT", "FAIL MUST RG-0").containsPattern("ended|the end without");
        assertThat(passed()).isEmpty();
    }

    @Test
    void shouldGrantAServerThatAcknowledgesEverythingNothingButItsAnswers() throws IOException {
        Program program = Program.certify(
                "--adapter",
                "null-acknowledges",
                "--only",
                "AD-13,RP-08,login-logout,registration",
                "--reports",
                folder.toString());

        assertThat(program.code()).as(program.out()).isEqualTo(1);
        assertThat(program.out()).contains("NOT_CONFORMANT", "FAIL MUST LI-02");
        assertThat(OWED_AN_ACK).containsAll(passed());
    }
}
