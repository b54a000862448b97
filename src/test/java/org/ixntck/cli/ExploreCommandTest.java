package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code explore} from the command line. */
class ExploreCommandTest {

    @TempDir
    private Path folder;

    private Program explore(String... options) {
        return Program.run(
                Stream.concat(Stream.of("explore", "--reports", folder.toString(), "--jobs", "32"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("latest").resolve(name).toFile());
    }

    @Test
    void shouldFindNothingInTheReferenceServersAndCertifyNothing() throws Exception {
        Program program = explore("--adapter", "reference/duplicate-login=refuse", "--walks", "40", "--seed", "1");

        assertThat(program.code()).as(program.out() + program.err()).isZero();
        assertThat(program.out()).contains("INCOMPLETE", "situations of the protocol model visited");
        assertThat(program.out().lines().findFirst().orElseThrow()).endsWith("seed 1");
        assertThat(json("verdict.json").get("verdict").asText()).isEqualTo("INCOMPLETE");
        assertThat(json("verdict.json").at("/exitCode").asInt()).isZero();
        assertThat(json("walks.json").at("/walks").asInt()).isEqualTo(40);
        assertThat(json("walks.json").get("visited").size()).isGreaterThan(20);
    }

    /** A few walks are enough. The defect breaks one requirement only, so that all the time is left to shrink one walk. */
    @Test
    void shouldShrinkWhatItFindsToAScenarioThatFailsAlone() throws Exception {
        Program program = explore(
                "--adapter", "defect/reports-connection-without-agent", "--walks", "20", "--for", "30s", "--seed", "1");
        assertThat(program.code()).as(program.out() + program.err()).isEqualTo(1);
        assertThat(program.out())
                .contains("FAIL AD-09:")
                .containsPattern("NOT_CONFORMANT  broken: (\\w\\w-\\d\\d, )*AD-09");
        assertThat(json("verdict.json").get("verdict").asText()).isEqualTo("NOT_CONFORMANT");
        Path found = folder.resolve("latest/findings/AD-09").toRealPath();
        assertThat(Files.readAllLines(found.resolve("walk.ndjson")))
                .as("a head and a few steps")
                .hasSizeLessThan(12);
        assertThat(Files.readString(found.resolve("diagram.svg"))).contains("<svg");

        Program alone = Program.certify(
                "--adapter",
                "defect/reports-connection-without-agent",
                "--features",
                found.toString(),
                "--only",
                "own",
                "--reports",
                folder.toString());
        assertThat(alone.code()).as(alone.out() + alone.err()).isEqualTo(1);
        assertThat(alone.out()).contains("FAIL MUST AD-09");

        Program replayed = explore(
                "--adapter",
                "defect/reports-connection-without-agent",
                "--replay",
                found.resolve("walk.ndjson").toString(),
                // What is left of a walk may fail only every other time.
                "--walks",
                "6");
        assertThat(replayed.code()).as(replayed.out() + replayed.err()).isEqualTo(1);
        assertThat(replayed.out()).contains("FAIL AD-09:");
        assertThat(Program.run("judge", folder.resolve("latest").toString()).code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seed|x|4|--seed",
                "--walks|0|4|expected 1 or more, saw 0",
                "--for|soon|4|expected a time such as 30s or 2m, saw",
                "--agents|6|4|expected 1 to 5, saw 6",
                "--replay|nothing.ndjson|4|nothing.ndjson",
                "--known-failures|nothing.yaml|4|nothing.yaml",
                "--adapter|nothing|4|nothing",
            })
    void shouldSayInOneSentenceWhatWasTypedWrong(String option, String value, int code, String says) {
        Program program = explore(option, value);

        assertThat(program.code()).isEqualTo(code);
        assertThat(program.err().strip().lines()).hasSize(1);
        assertThat(program.err()).contains(says);
    }
}
