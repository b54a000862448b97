package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The atlas from the command line: a part of its cells. The whole of it is tried by AtlasIT. */
class AtlasCommandTest {

    @TempDir
    private Path folder;

    private Program atlas(String adapter, String only) {
        return Program.run(
                "atlas",
                "--adapter",
                adapter,
                "--reports",
                folder.resolve("reports").toString(),
                "--only",
                only);
    }

    private Path report(String name) {
        return folder.resolve("reports/latest").resolve(name);
    }

    private JsonNode verdict() throws Exception {
        return new ObjectMapper().readTree(report("verdict.json").toFile());
    }

    @Test
    void shouldFindNothingInAConformantServer() throws Exception {
        Program program = atlas("reference", "login/after-RequestAgentLogin,login/before-EventAgentLogin");

        assertThat(program.code()).as(program.out() + program.err()).isZero();
        assertThat(program.out())
                .contains("22 cells: 20 ok, 0 failed, 0 advisories, 0 undecided, 0 errors, 2 not tested");
        assertThat(Files.readString(report("atlas.md"))).contains("after RequestAgentLogin", "n/t");
        assertThat(verdict().get("verdict").asText())
                .as("an atlas certifies nothing")
                .isEqualTo("INCOMPLETE");
        assertThat(verdict().get("scenarios")).hasSize(22);
        assertThat(Program.run("judge", report(".").toString()).code()).isZero();
        assertThat(report("manifest.json")).content().contains("\"atlas.md\"", "\"journal.ndjson\"");
        assertThat(Program.run("verify", report(".").toString()).err())
                .contains("expected a run of `certify`, saw one of `atlas`");
    }

    @Test
    void shouldShowWhatIsWrongAndHowToTryItAgain() throws Exception {
        String cell = "logout/before-RequestAgentLogout/agent-reset";
        Program program = atlas("defect/treats-reset-unlike-close", cell);

        assertThat(program.code()).isEqualTo(1);
        assertThat(program.out()).contains("FAIL " + cell).containsPattern("AD-0[13]: expected EventAgentLogout");
        assertThat(verdict().get("verdict").asText()).isEqualTo("NOT_CONFORMANT");
        assertThat(Program.run("judge", report(".").toString()).code()).isEqualTo(1);
        Matcher diagram = Pattern.compile("diagram: (\\S+\\.svg)").matcher(program.out());
        assertThat(diagram.find()).isTrue();
        assertThat(Files.readString(Path.of(diagram.group(1))))
                .startsWith("<svg")
                .contains("resets the connection");
        Matcher again = Pattern.compile("again: +\\./ixn-tck (.*)").matcher(program.out());
        assertThat(again.find()).isTrue();
        assertThat(List.of(again.group(1).split(" ")))
                .containsExactly("atlas", "--adapter", "defect/treats-reset-unlike-close", "--only", cell);
        assertThat(atlas("defect/treats-reset-unlike-close", cell).code()).isEqualTo(1);
    }

    @Test
    void shouldNotSucceedWhereNothingCanBeTried() throws Exception {
        Program program = atlas("reference", "login/before-RequestAgentLogin/server-frozen");

        assertThat(program.code()).isEqualTo(6);
        assertThat(program.out()).contains("0 ok", "1 not tested");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agent-rest|did you mean 'agent-reset'?",
                "login/before-RequestAgentLogin/agent-lost|did you mean 'login/before-RequestAgentLogin/agent-",
                "nothing of that kind|expected a phase, a row, a column or a cell",
            })
    void shouldSayWhichCellsThereAre(String only, String sentence) {
        Program program = atlas("reference", only);

        assertThat(program.code()).isEqualTo(4);
        assertThat(program.err().lines()).hasSize(1);
        assertThat(program.err()).contains("there is no cell '" + only + "'", sentence);
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void shouldRefuseAWrongNumberOfJobs() {
        Program program = Program.run("atlas", "--jobs", "0");

        assertThat(program.code()).isEqualTo(4);
        assertThat(program.err()).contains("--jobs");
    }
}
