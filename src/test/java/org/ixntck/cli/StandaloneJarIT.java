package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ixntck.reference.ReservedPort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged jar, as a user runs it: a process of its own. */
class StandaloneJarIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private StandaloneJar jar;

    @BeforeEach
    void jar() {
        jar = new StandaloneJar(folder);
    }

    @Test
    void shouldCertifyTheBundledServersFromAnEmptyFolder() throws Exception {
        Process process = jar.startWithoutArchive("certify");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(jar.output()).contains("CONFORMANT").doesNotContain("Exception", "\u001b", "WARNING");
        assertThat(process.exitValue()).isZero();
        assertThat(jar.verdict().get("verdict").asText()).isEqualTo("CONFORMANT");
        assertThat(jar.verdict().get("subject").get("adapter").asText()).isEqualTo("reference");
        assertThat(jar.verdict().get("requirements")).hasSize(83);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void shouldKeepTheRecordAndEndWith130WhenInterrupted(String signal) throws Exception {
        Process process = jar.start("certify", "--jobs", "1");
        await().atMost(PATIENCE)
                .until(() -> jar.output().matches("(?s).*\\d+ of \\d+ scenarios.*") || !process.isAlive());

        StandaloneJar.signal(signal, process);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(jar.output())
                .contains("the run was interrupted", "INCOMPLETE")
                .doesNotContain("\tat ");
        assertThat(jar.verdict().get("verdict").asText()).isEqualTo("INCOMPLETE");
        assertThat(jar.verdict().get("exitCode").asInt()).isEqualTo(130);
        assertThat(Files.readString(jar.report("journal.ndjson")))
                .contains("\"scenario-ended\"")
                .endsWith("}\n");
        assertThat(jar.report("manifest.json")).content().contains("\"verdict.json\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "exit-in-open", "exit-in-close", "no-memory-in-thread"})
    void shouldNotLetAnAdapterDecideWhatItEndsWith(String harm) throws Exception {
        Process process =
                jar.start("certify", "--only", "AD-01", "--adapter", HarmfulAdapter.jar(folder) + "/name=" + harm);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(jar.output()).isEqualTo(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL"})
    void shouldLeaveNoWorkerOfTheSelfTestBehind(String signal) throws Exception {
        Process process = jar.start("self-test", "--only", "AD-01");
        List<ProcessHandle> workers = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            workers.clear();
            process.children().forEach(workers::add);
            return workers.size() == 2;
        });

        StandaloneJar.signal(signal, process);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        await().atMost(PATIENCE).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void shouldServeAReferenceServerThatCanBeTalkedTo() throws Exception {
        try (ReservedPort reserved = new ReservedPort()) {
            serve(reserved.endpoint().port());
        }
    }

    private void serve(int port) throws Exception {
        Process process = jar.start("reference-server", "--port", String.valueOf(port));
        try {
            await().atMost(PATIENCE).until(() -> jar.output().contains("listens on 127.0.0.1:" + port));
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(5_000);
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
                out.print("{\"message\":\"RequestRegisterClient\",\"referenceId\":1,\"clientName\":\"agent-desktop\","
                        + "\"clientType\":\"AgentApplication\"}\n");
                out.flush();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                assertThat(in.readLine()).contains("EventAck", "\"referenceId\":1");
            }
        } finally {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
