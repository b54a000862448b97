package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of a description or of a command line are in no output of a run. */
class SecretsTest {

    /** All secrets of this test begin so. */
    private static final String HIDDEN = "hunter2";

    private static final String FRAME = """
            adapter: endpoint
            name: Acme
            servers:
              - {name: A, address: "127.0.0.1:{port}", %1$s}
              - {name: B, address: "127.0.0.1:{port}", %1$s}
            stop: {freeze: [sh, -c, "exit 3", sh, --token, hunter2-stop]}
            clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
            agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat, email], count: 1000}
            budgets: {answer: 3s, report: 1s, registration-timeout: 3s}
            """;

    private static final String VARIABLES =
            "environment: {DB_PASSWORD: hunter2-env, VAULT: hunter2-vault, DB: 'pg://me:hunter2-url@db', OPTIONS: '-Ddb.pass=hunter2-option'}, secret: [VAULT]";

    @TempDir
    private Path folder;

    private static String start(String then) {
        return "start: [sh, -c, \"echo $DB_PASSWORD $VAULT $* $0 $DB $OPTIONS; %s\", sh, --password=hunter2-arg, --api-key, hunter2-key], "
                        .formatted(then)
                + VARIABLES;
    }

    private Path described(String start) throws IOException {
        return Files.writeString(folder.resolve("acme.yaml"), FRAME.formatted(start));
    }

    private Program run(String... arguments) {
        return Program.run(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--reports", folder.resolve("reports").toString()))
                .toArray(String[]::new));
    }

    private void assertHidden(Program program) throws IOException {
        assertThat(program.out() + program.err()).doesNotContain(HIDDEN);
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            for (Path file : files.toList()) {
                assertThat(file.getFileName().toString()).doesNotContain(HIDDEN);
                if (Files.isRegularFile(file)) {
                    assertHidden(file.toString(), Files.readAllBytes(file));
                }
                if (file.toString().endsWith(".zip")) {
                    assertHiddenInside(file);
                }
            }
        }
    }

    private static void assertHidden(String where, byte[] bytes) {
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).as(where).doesNotContain(HIDDEN);
    }

    private static void assertHiddenInside(Path bundle) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertHidden(entry.getName(), zip.readAllBytes());
            }
        }
    }

    @Test
    void shouldBeInNothingThatARunLeaves() throws IOException {
        String server = "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s reference-server --port {port}"
                .formatted(
                        ProcessHandle.current().info().command().orElse("java"),
                        System.getProperty("java.class.path"),
                        Main.class.getName());
        Program program = run(
                "certify",
                "--only",
                "RG-01",
                "--bundle",
                "--adapter",
                described(start(server)).toString());

        assertThat(program.code()).as(program.out() + program.err()).isZero();
        assertThat(folder.resolve("reports/latest/servers/1-A.log"))
                .content()
                .contains("*** *** --password=*** --api-key ***", "pg://me:***@db -Ddb.pass=***");
        assertThat(folder.resolve("reports/latest/description.yaml"))
                .content()
                .contains("DB_PASSWORD: ***", "VAULT: ***", "--password=***", "--api-key, ***", "name: Acme");
        assertThat(folder.resolve("reports/latest/bundle.zip")).isRegularFile();
        assertHidden(program);
    }

    @Test
    void shouldBeInNoComplaintAboutServersThatDoNotStart() throws IOException {
        String description = described(start("exit 7")).toString();
        for (String command : List.of("certify", "doctor")) {
            Program program = run(command, "--adapter", description);

            assertThat(program.code()).isEqualTo(3);
            assertThat(program.out() + program.err()).contains("exit status 7", "***");
            assertHidden(program);
        }
    }

    @Test
    void shouldBeInNoComplaintAboutACommandThatFails() throws IOException {
        String description = described("start: [sleep, '0.2'], " + VARIABLES).toString();

        assertHidden(run("doctor", "--adapter", description));
    }

    @Test
    void shouldBeInNothingThatABridgeLeaves() throws IOException {
        String bridge = "bridge/command=sh -c 'echo $0 $1 >&2; exit 3' --password hunter2-bridge";
        for (String command : List.of("certify", "doctor", "plan")) {
            Program program = run(command, "--adapter", bridge);

            assertThat(program.code()).isEqualTo(3);
            assertThat(program.err()).contains("--password ***");
            assertHidden(program);
        }
        Program unknown = run("certify", "--adapter", "bridge/command=no-such-program --password hunter2-bridge");
        assertThat(unknown.code()).isEqualTo(3);
        assertHidden(unknown);
        Program quote = run("certify", "--adapter", "bridge/command=x 'y --password hunter2-bridge");
        assertThat(quote.code()).isEqualTo(4);
        assertHidden(quote);
    }

    @Test
    void shouldBeInNothingThatARunThroughABridgeLeaves() throws IOException {
        Path examples = Path.of("").toAbsolutePath().resolve("../adapters").normalize();
        String bridge =
                "bridge/command=env ACME_TOKEN=hunter2-bridge python3 '%s' python3 -S '%s' --port {port} --registration-timeout 1"
                        .formatted(
                                examples.resolve("bridge/examples/python/bridge.py"),
                                examples.resolve("endpoint/examples/python/ixn_server.py"),
                                "{name}");
        Program program = run("certify", "--only", "RG-01", "--adapter", bridge);

        assertThat(program.code()).as(program.out() + program.err()).isZero();
        assertThat(program.out()).contains("ACME_TOKEN=***");
        assertHidden(program);
        assertHidden(run("doctor", "--adapter", bridge));
    }

    @Test
    void shouldNotNameTheFolderOfARunAfterACommand() throws IOException {
        Program program = run("certify", "--only", "RG-01", "--adapter", "reference/duplicate-login=allow");

        assertThat(program.code()).as(program.err()).isZero();
        assertThat(folder.resolve("reports/latest").toRealPath().getFileName().toString())
                .endsWith("-reference");
    }
}
