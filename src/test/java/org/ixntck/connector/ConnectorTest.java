package org.ixntck.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.ixntck.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers behind a client library get correct verdicts, whatever abilities the library has and whatever it does wrong. */
class ConnectorTest {

    @TempDir
    private Path folder;

    private JsonNode verdict() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("latest/verdict.json").toFile());
    }

    private Map<String, String> requirements() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        verdict()
                .get("requirements")
                .forEach(row ->
                        verdicts.put(row.get("id").asText(), row.get("verdict").asText()));
        return verdicts;
    }

    private Program certify(String... more) {
        String[] options = new String[more.length + 2];
        options[0] = "--reports";
        options[1] = folder.toString();
        System.arraycopy(more, 0, options, 2, more.length);
        return Program.certify(options);
    }

    @Test
    void theVerdictsAreThoseOfTheCodec() throws IOException {
        assertThat(certify().code()).isZero();
        Map<String, String> codec = requirements();

        assertThat(certify("--adapter", "test-connector").code()).isZero();

        assertThat(verdict().get("verdict").asText()).isEqualTo("CONFORMANT");
        assertThat(requirements()).isEqualTo(codec);
    }

    @Test
    void whatTheLibraryCannotDoIsNotTested() throws IOException {
        Program program = certify("--adapter", "test-connector/unable");

        assertThat(program.code()).isEqualTo(6);
        assertThat(verdict().get("verdict").asText()).isEqualTo("INCOMPLETE");
        assertThat(requirements())
                .containsEntry("AD-03", "NOT_TESTED")
                .containsEntry("AD-10", "NOT_TESTED")
                .containsEntry("AD-01", "PASS")
                .doesNotContainValue("FAIL")
                .doesNotContainValue("ERROR");
        assertThat(verdict().toString())
                .contains("the adapter's connector cannot end a connection abnormally")
                .contains("the adapter's connector cannot keep a connection silent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONNECT_HANGS|its connect did not return within 500 ms",
                "CONNECT_THROWS|its connect threw java.lang.IllegalStateException: the library has no licence",
                "CONNECT_RETURNS_NOTHING|returned no connection",
                "SEND_THROWS|its send threw java.lang.IllegalStateException: the library cannot send",
                "SEND_REFUSES|the library knows no such message",
                "CLOSE_THROWS|its close threw java.lang.IllegalStateException: the library cannot close",
                "TALKS_AFTER_CLOSED|after it had reported that the connection was closed",
                "DELIVERS_NOTHING|it delivered no message, or one without a name",
                "DELIVERS_DATES|an attribute of java.util.Date; expected String, Long",
                "FAILS|the library's process is gone",
            })
    void aWrongLibraryIsTheAdaptersFaultAndSaidInOneSentence(String wrong, String sentence) throws IOException {
        Program program = certify("--adapter", "test-connector/" + wrong, "--only", "AD-01");

        assertThat(program.code()).as(program.out() + program.err()).isEqualTo(3);
        assertThat(program.out()).contains(sentence);
        assertThat(requirements()).doesNotContainValue("FAIL");
    }

    @Test
    void aFloodThroughALibraryIsCutOff() throws IOException {
        Program program = certify("--adapter", "test-connector/FLOODS", "--only", "AD-01");

        assertThat(program.code()).as(program.out()).isEqualTo(1);
        assertThat(requirements()).containsEntry("WI-01", "FAIL");
    }
}
