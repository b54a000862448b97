package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that nobody can stop: their loss is made by cutting connections, and only what needs a real end or start is left out. */
class AttachedTest {

    @TempDir
    private Path folder;

    @Test
    void shouldJudgeTheLossOfAServerThatCannotBeStopped() throws Exception {
        Program program = Program.certify(
                "--adapter",
                "test-attached",
                "--only",
                "AD-01,interaction-server-disconnects,interaction-server-restarts",
                "--reports",
                folder.toString());
        JsonNode verdict = new ObjectMapper()
                .readTree(folder.resolve("latest/verdict.json").toFile());
        Map<String, String> requirements = new TreeMap<>();
        verdict.get("requirements")
                .forEach(it -> requirements.put(
                        it.get("id").asText(), it.get("verdict").asText()));

        assertThat(verdict.get("verdict").asText()).as(program.out()).isEqualTo("INCOMPLETE");
        assertThat(program.code()).isEqualTo(6);
        assertThat(requirements)
                .doesNotContainValue("FAIL")
                .doesNotContainValue("ERROR")
                .doesNotContainValue("INCONCLUSIVE")
                .containsEntry("AD-01", "PASS")
                .containsEntry("SD-01", "PASS")
                .containsEntry("SD-02", "PASS")
                .containsEntry("SD-05", "PASS")
                .containsEntry("SD-06", "PASS")
                .containsEntry("SD-09", "PASS")
                .containsEntry("SD-10", "NOT_TESTED")
                .containsEntry("SR-02", "NOT_TESTED");
        assertThat(program.out()).contains("the adapter cannot start a server");
    }

    /** Four deployments, in each at most five agents that a scenario names and one for each of two servers. */
    @Test
    void shouldNeedNoMoreAgentsThanArePlayedAtTheSameTime() throws Exception {
        Program program = Program.certify(
                "--adapter",
                "test-attached/agents=28",
                "--only",
                "agent-disconnects,login-logout,reporting-and-status",
                "--reports",
                folder.toString());
        JsonNode verdict = new ObjectMapper()
                .readTree(folder.resolve("latest/verdict.json").toFile());

        assertThat(program.code()).as(program.out()).isZero();
        assertThat(verdict.get("counts").get("scenarios").fieldNames())
                .toIterable()
                .containsOnly("PASS", "NOT_APPLICABLE");
        assertThat(program.out())
                .contains("agents are used again once the servers have reported their logout: at least 28 are needed");
    }

    @Test
    void shouldSayBeforeTheFirstScenarioThatThereAreTooFewAgents() {
        Program program = Program.certify("--adapter", "test-attached/agents=27", "--reports", folder.toString());

        assertThat(program.code()).isEqualTo(4);
        assertThat(program.err()).contains("too few agents for this run: at least 28 are needed", "has 27");
        assertThat(folder).isEmptyDirectory();
        assertThat(Program.run("plan", "--adapter", "test-attached/agents=27").out())
                .contains("agents: at least 28 are needed", "has 27");
    }
}
