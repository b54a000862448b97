package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example bridges, around the example server: the packaged kit and nothing else of it. */
class BridgeIT {

    private static final Path ADAPTERS =
            Path.of("..", "adapters").toAbsolutePath().normalize();
    private static final int SECONDS_MAX = 240;

    @TempDir
    private Path folder;

    @BeforeAll
    static void python() throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "-c", "pass").start().waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "python3 is not there, in which the examples are written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge.py", "relay.py"})
    void shouldFindTheServersConformantWhoeverCarriesTheMessages(String bridge) throws Exception {
        StandaloneJar jar = new StandaloneJar(folder);
        String command = "bridge/command=python3 '%s' python3 -S '%s' --name %s --port {port} --registration-timeout 1"
                .formatted(
                        ADAPTERS.resolve("bridge/examples/python").resolve(bridge),
                        ADAPTERS.resolve("endpoint/examples/python/ixn_server.py"),
                        folder.getFileName());

        Process process = jar.start("certify", "--adapter", command);

        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(jar.output()).isZero();
        assertThat(jar.verdict().get("verdict").asText()).isEqualTo("CONFORMANT");
        assertThat(left()).isEmpty();
    }

    /** Servers of this test that are still there; they have its folder's name. */
    private List<ProcessHandle> left() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("--name " + folder.getFileName()))
                .toList();
    }
}
