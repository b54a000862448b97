package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ixntck.reference.ReservedPort;
import org.ixntck.reference.StandaloneServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that a file describes, from the command line. */
class DescriptionTest {

    private static final String FRAME = """
            adapter: endpoint
            name: Acme
            servers:
              - {name: A, address: "127.0.0.1:%s"%s}
              - {name: B, address: "127.0.0.1:%s"%s}
            clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
            agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat, email], count: 1000}
            budgets: {answer: 3s, report: 1s, registration-timeout: 3s}
            """;

    @TempDir
    private Path folder;

    private Program certify(String yaml, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yaml"), yaml);
        String[] options = new String[more.length + 4];
        options[0] = "--adapter";
        options[1] = file.toString();
        options[2] = "--reports";
        options[3] = folder.resolve("reports").toString();
        System.arraycopy(more, 0, options, 4, more.length);
        return Program.certify(options);
    }

    /** A reference server as a process. */
    private static String start() {
        return ", start: [\"%s\", -XX:TieredStopAtLevel=1, -cp, \"%s\", %s, reference-server, --port, \"{port}\"]"
                .formatted(
                        ProcessHandle.current().info().command().orElse("java"),
                        System.getProperty("java.class.path"),
                        Main.class.getName());
    }

    @Test
    void shouldEndWith4AndLeaveNothingWhenTheDescriptionIsWrong() throws IOException {
        Program program = certify(FRAME.formatted(1, "", 2, "").replace("budgets", "budget"));

        assertThat(program.code()).isEqualTo(4);
        assertThat(program.err())
                .contains("acme.yaml line 8: the description has no key 'budget'; did you mean 'budgets'?")
                .hasLineCount(1);
        assertThat(folder.resolve("reports")).doesNotExist();
        assertThat(Program.certify("--adapter", "nosuch.yaml").code()).isEqualTo(4);
        assertThat(Program.run("plan", "--adapter", folder.resolve("acme.yaml").toString())
                        .code())
                .isEqualTo(4);
    }

    @Test
    void shouldEndWith3WhenNothingListens() throws Exception {
        try (ReservedPort a = new ReservedPort();
                ReservedPort b = new ReservedPort()) {
            Program program = certify(
                    FRAME.formatted(a.endpoint().port(), "", b.endpoint().port(), ""));

            assertThat(program.code()).isEqualTo(3);
            assertThat(program.out())
                    .contains("nothing listens on %s (connection refused); start the server".formatted(a.endpoint()));
        }
    }

    @Test
    void shouldEndWith3WhenSomethingAnswersBeforeTheStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ReservedPort free = new ReservedPort()) {
            Program program = certify(FRAME.formatted(
                    taken.getLocalPort(),
                    ", start: [sleep, '9']",
                    free.endpoint().port(),
                    ", start: [sleep, '9']"));

            assertThat(program.code()).isEqualTo(3);
            assertThat(program.out()).contains("something answers on 127.0.0.1:" + taken.getLocalPort() + " already");
        }
    }

    @Test
    void shouldCertifyServersThatRun() throws Exception {
        try (ReservedPort a = new ReservedPort();
                ReservedPort b = new ReservedPort();
                StandaloneServer one =
                        StandaloneServer.start("127.0.0.1", a.endpoint().port(), line -> {});
                StandaloneServer other =
                        StandaloneServer.start("127.0.0.1", b.endpoint().port(), line -> {})) {
            Program program = certify(
                    FRAME.formatted(one.endpoint().port(), "", other.endpoint().port(), ""), "--only", "AD-01,RG-01");

            assertThat(program.code()).as(program.out()).isZero();
            assertThat(folder.resolve("reports/latest")
                            .toRealPath()
                            .getFileName()
                            .toString())
                    .endsWith("-acme");
        }
    }

    @Test
    void shouldCertifyServersThatItStartsAndKeepTheirOutput() throws IOException {
        String start = start();

        // A Java program answers its first request late.
        String patient = FRAME.replace("answer: 500ms, report: 500ms", "answer: 10s, report: 2s");

        Program program = certify(patient.formatted("{port}", start, "{port}", start), "--only", "SR-09");

        assertThat(program.code()).as(program.out()).isZero();
        assertThat(folder.resolve("reports/latest/servers/1-A.log"))
                .content()
                .contains("a reference server listens on");
    }

    @Test
    void shouldShowWhatAServerPrintedBesideTheFailure() throws IOException {
        String start = start();
        String wrong = FRAME.formatted("{port}", start, "{port}", start)
                .replace("registration-timeout: 3s", "registration-timeout: 100ms");

        Program program = certify(wrong, "--only", "RG-04");

        assertThat(program.code()).as(program.out()).isEqualTo(1);
        assertThat(folder.resolve("reports/latest/cucumber.html"))
                .content()
                .contains("What the servers printed last", "connection opened");
    }
}
