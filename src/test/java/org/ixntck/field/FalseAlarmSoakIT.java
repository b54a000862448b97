package org.ixntck.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ixntck.Tools;
import org.ixntck.cli.Program;
import org.ixntck.cli.TlsServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks and the atlas find nothing in correct servers. {@code -Dixn-tck.percent=10} plays a tenth of the walks, {@code -Dixn-tck.seed=N} others.
 * What came of it is in target/false-alarms.txt.
 */
@Tag("soak")
class FalseAlarmSoakIT {

    private static final int PERCENT = Integer.getInteger("ixn-tck.percent", 100);
    private static final long SEED = Long.getLong("ixn-tck.seed", 11);
    private static final Duration TIME_MAX = Duration.ofHours(2);
    private static final Path FIGURES = Path.of("target", "false-alarms.txt");
    private static final Path PYTHON =
            Path.of("..", "adapters", "endpoint", "examples", "python", "python-server.yaml");

    /** Walks of so many are to visit what servers can come to. */
    private static final int MANY = 1_000;

    private static final int ANSWERED_MIN = 10;
    private static final int VISITED_PERCENT_MIN = 95;

    /** A login for another agent on a connection on which one is available: it is never asked. */
    private static final int UNREACHABLE = 1;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duplicate-login=allow",
                "duplicate-login=refuse",
                "duplicate-login=close-earlier",
                "places=shared"
            })
    void shouldFindNothingInTheReferenceServers(String policy) throws Exception {
        JsonNode walks = shouldFindNothing("reference/" + policy, 10_000);

        shouldBeDecided(walks);
        if (walks.get("walks").asInt() >= MANY) {
            int reachable = walks.get("cells").asInt() - UNREACHABLE;
            int visited = 100 * walks.get("visited").size() / reachable;
            assertThat(visited).as("not visited: %s", walks.get("missing")).isGreaterThanOrEqualTo(VISITED_PERCENT_MIN);
        }
    }

    @Test
    void shouldFindNothingInTheServerInPython() throws Exception {
        Tools.need("python3", "-c", "pass");

        shouldBeDecided(shouldFindNothing(PYTHON.toString(), 2_000));
    }

    @Test
    void shouldFindNothingInTheServerBehindTls() throws Exception {
        shouldFindNothing(TlsServer.describe(folder).toString(), 500);
    }

    @ParameterizedTest
    @CsvSource({"allow, ''", "refuse, ''", "close-earlier, ''", "refuse, forced-state", "refuse, odd-data"})
    void shouldFindNothingInTheServerInNode(String policy, String variant) throws Exception {
        Tools.need("node", "--version");

        shouldBeDecided(shouldFindNothing(
                FieldServer.plain(policy, variant).description(folder).toString(), 1_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "allow"})
    void shouldFindNothingOnAMachineThatIsTooBusy(String policy) throws Exception {
        List<Process> busy = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
                busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            shouldFindNothing("reference/duplicate-login=" + policy, 1_000);
        } finally {
            busy.forEach(Process::destroyForcibly);
        }
    }

    /** AtlasIT does the same with the reference servers. */
    @Test
    void shouldFindNothingInTheServerInPythonAtAnyMessage() throws Exception {
        Tools.need("python3", "-c", "pass");

        Program program = Program.run("atlas", "--adapter", PYTHON.toString(), "--reports", folder.toString());

        tell("atlas of %s: %s"
                .formatted(
                        PYTHON.getFileName(),
                        program.out()
                                .lines()
                                .filter(it -> it.contains(" cells:"))
                                .findFirst()
                                .orElse("no table")));
        assertThat(program.out()).contains(" 0 failed, 0 advisories");
        assertThat(program.code()).isIn(0, 2);
    }

    private JsonNode shouldFindNothing(String adapter, long walks) throws Exception {
        Search search = Search.of(adapter, folder.resolve("reports"), SEED, walks * PERCENT / 100, TIME_MAX, Set.of());
        JsonNode summary = search.summary();
        tell("%s: %s walks, %s failing %s, %s inconclusive, %s broken, %s answered, %d of %s situations"
                .formatted(
                        adapter.replaceFirst(".*/(?=[^/]*\\.yaml)", ""),
                        summary.get("walks"),
                        summary.get("failing"),
                        summary.get("failed"),
                        summary.get("inconclusive"),
                        summary.get("broken"),
                        summary.get("answered"),
                        summary.get("visited").size(),
                        summary.get("cells")));
        assertThat(search.failed()).as("see %s", search.result().folder()).isEmpty();
        assertThat(summary.get("broken").asInt()).isZero();
        return summary;
    }

    private static void shouldBeDecided(JsonNode walks) {
        long played = walks.get("walks").asLong();
        assertThat(walks.get("inconclusive").asLong() * 100)
                .as("less than 1 %%")
                .isLessThan(played);
        assertThat(walks.get("answered").asLong()).isGreaterThanOrEqualTo(ANSWERED_MIN * played);
    }

    private static void tell(String line) throws Exception {
        Files.writeString(FIGURES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
