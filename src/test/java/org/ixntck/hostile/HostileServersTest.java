package org.ixntck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No server breaks the kit: each run comes to its end, in 256 MB of heap, leaves nothing behind, and names the cause. */
class HostileServersTest {

    private static final String ONLY = "LI-01,LI-04";
    private static final int DEATHS = 20;
    private static final long PATIENCE_SECONDS = 300;
    /** Class files and jars that a JVM opens once. */
    private static final long FILES_MAX = 16;

    private static final Map<String, Run> RUNS = new HashMap<>();

    @TempDir
    private static Path folder;

    /** What the harness saw of a run. */
    private record Run(int code, long files, String threads, int leaks) {}

    static Stream<String> servers() {
        return Stream.concat(oddities(), deaths());
    }

    static Stream<String> oddities() {
        return Stream.of(
                "hostile-endless-line",
                "hostile-nesting",
                "hostile-bad-bytes",
                "hostile-flood",
                "hostile-long-flood",
                "hostile-unreadable-flood",
                "hostile-empty-lines",
                "hostile-floods-later",
                "hostile-never-reads",
                "hostile-slow",
                "hostile-resets",
                "hostile-half-close-output",
                "hostile-half-close-input",
                "hostile-says-twice",
                "hostile-markup");
    }

    static Stream<String> deaths() {
        return IntStream.rangeClosed(1, DEATHS).mapToObj(n -> "hostile-dies=" + n);
    }

    /** In one kit: a second one beside it might be given the port that a killed server has just left. */
    @BeforeAll
    static void run() throws Exception {
        try (Kit kit = new Kit("all", servers())) {
            kit.await();
        }
    }

    /** A JVM with little heap that certifies one server after the other. */
    private static final class Kit implements AutoCloseable {

        private final Path output;
        private final Process process;

        Kit(String name, Stream<String> servers) throws IOException {
            output = folder.resolve(name + ".harness");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Harness.class.getName(),
                    folder.toString(),
                    ONLY));
            servers.forEach(command::add);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        }

        void await() throws Exception {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("no run hangs: %s", Files.readString(output))
                    .isTrue();
            Files.readAllLines(output).stream()
                    .filter(line -> line.startsWith("RUN "))
                    .peek(System.out::println)
                    .map(line -> line.split(" "))
                    .forEach(it -> RUNS.put(
                            it[1],
                            new Run(Integer.parseInt(it[2]), Long.parseLong(it[5]), it[6], Integer.parseInt(it[7]))));
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static String said(String server) throws IOException {
        return Files.readString(folder.resolve(server + ".txt"));
    }

    private static Path file(String server, String name) {
        return folder.resolve(server).resolve("latest").resolve(name);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void shouldLeaveNothingBehindAndReportsThatCanBeRead(String server) throws Exception {
        Run run = RUNS.get(server);
        assertThat(run.threads).isEqualTo("none");
        assertThat(run.leaks).as("leaked buffers so far").isZero();
        assertThat(run.files).isLessThan(FILES_MAX);
        JsonNode verdict =
                new ObjectMapper().readTree(file(server, "verdict.json").toFile());
        assertThat(verdict.get("exitCode").asInt()).isEqualTo(run.code);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file(server, "junit.xml").toFile());
        assertThat(said(server)).doesNotContain("the kit itself failed").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hostile-endless-line      | it is longer than 65536 bytes with its LF",
                "hostile-nesting           | it nests more than 64 deep",
                "hostile-bad-bytes         | of it is not UTF-8",
                "hostile-flood             | more than 67108864 bytes or 200000 lines came",
                "hostile-long-flood        | more than 67108864 bytes or 200000 lines came",
                "hostile-empty-lines       | more than 67108864 bytes or 200000 lines came",
                "hostile-unreadable-flood  | it is no JSON",
                "hostile-never-reads       | no server answers a registration",
                "hostile-slow              | no server answers a registration",
                "hostile-resets            | before the server ended",
                "hostile-half-close-output | FAIL MUST LI-01",
                "hostile-half-close-input  | expected EventAck in answer to RequestAgentLogin",
                "hostile-markup            | RG-08",
            })
    void shouldFailItAndNameTheCause(String server, String cause) throws IOException {
        assertThat(said(server)).contains("NOT_CONFORMANT", cause);
        assertThat(RUNS.get(server).code).isEqualTo(1);
    }

    @Test
    void shouldNotJudgeWhatItDidNotKeep() throws IOException {
        assertThat(said("hostile-floods-later")).contains("than the kit records");
        assertThat(RUNS.get("hostile-floods-later").code).isIn(1, 2);
    }

    @Test
    void shouldTakeTheLastOfMembersWithOneName() throws IOException {
        assertThat(RUNS.get("hostile-says-twice").code)
                .as(said("hostile-says-twice"))
                .isZero();
    }

    /**
     * A pair that is gone before both have answered is not there (3); one that dies later owed an answer, a report, or what is asked of it
     * next (1).
     */
    @ParameterizedTest
    @MethodSource("deaths")
    void shouldSayWhatAServerThatDiedOwed(String server) throws IOException {
        assertThat(RUNS.get(server).code).as(said(server)).isIn(1, 3);
        assertThat(said(server)).containsPattern("server ended|had ended|could not be opened|refused");
    }

    @Test
    void shouldShowMarkupAndControlsAsHarmlessText() throws IOException {
        String server = "hostile-markup";
        assertThat(said(server))
                .contains("alert('owned')")
                .doesNotContainPattern("[\\p{Cntrl}\\x{80}-\\x{9f}\\p{Cf}&&[^\\n]]");
        assertThat(Files.readString(file(server, "summary.md")))
                .contains("alert")
                .doesNotContainPattern("[\\p{Cntrl}\\x{80}-\\x{9f}\\p{Cf}&&[^\\n]]")
                .doesNotContainPattern("(?<!\\\\)<");
        assertThat(Files.readString(file(server, "cucumber.html")))
                .contains("alert")
                .doesNotContain(Contents.Markup.SCRIPT);
        assertThat(Files.readString(file(server, "junit.xml")))
                .contains("alert")
                .doesNotContain("<script>");
    }
}
