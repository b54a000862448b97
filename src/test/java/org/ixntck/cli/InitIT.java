package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ixntck.Tools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From {@code init} to a verdict: the description that it writes, filled in for the example server in Python. */
class InitIT {

    private static final Path SERVER = Path.of("..", "adapters", "endpoint", "examples", "python", "ixn_server.py")
            .toAbsolutePath()
            .normalize();

    private static final Path JAR = Path.of("target", "ixn-tck-standalone.jar").toAbsolutePath();

    @BeforeAll
    static void python() {
        Tools.need("python3", "-c", "pass");
    }

    @TempDir
    private Path folder;

    @Test
    void shouldWriteADescriptionThatCertifiesOnceItIsFilledIn() throws Exception {
        Path place = folder.resolve("acme");
        assertThat(Program.run("init", place.toString()).code()).isZero();
        Path file = folder.resolve("acme.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("[./acme,", "[python3, -S, \"%s\", --registration-timeout, \"1\",".formatted(SERVER))
                        .replace("#deployments: 1", "deployments: 4")
                        .replace("#features:", "features:")
                        .replaceAll(
                                "(?m)^#budgets: .*",
                                "budgets: {answer: 500ms, report: 500ms, registration-timeout: 2s, restart: 5s}"));
        StandaloneJar jar = new StandaloneJar(folder);

        // That all of it comes out right for this server is for AdapterFormsIT to say.
        Process process = jar.start("certify", "--only", "AD-01,SR-01", "--adapter", "acme.yaml");

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(jar.output()).contains("certifies acme");
        assertThat(process.exitValue()).as(jar.output()).isZero();
        assertThat(jar.requirements()).containsEntry("AD-01", "PASS").containsEntry("SR-01", "PASS");
    }

    @Test
    void shouldWriteABridgeWhoseNextCommandsSucceedAsPrinted() throws Exception {
        Typed typed = new Typed(folder);
        List<String> next = typed.next("java -jar '%s' init --bridge acme".formatted(JAR));

        assertThat(next).hasSize(2);
        assertThat(typed.output(next)).contains("Ran 5 tests", "Everything is as described.");
    }

    @Test
    void shouldWriteABridgeThatReachesItsServers() throws Exception {
        assertThat(Program.run("init", "--bridge", folder.resolve("acme").toString())
                        .code())
                .isZero();
        StandaloneJar jar = new StandaloneJar(folder);

        Process process = jar.start(
                "certify",
                "--only",
                "LI-01",
                "--adapter",
                "bridge/command=python3 acme/bridge.py python3 -S '%s' --port {port}".formatted(SERVER));

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(jar.output()).isZero();
        assertThat(jar.requirements()).containsEntry("LI-01", "PASS");
    }
}
