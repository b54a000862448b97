package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From {@code init} to a verdict: the description that it writes, filled in for the example server in Python. */
class InitIT {

    private static final Path SERVER = Path.of("..", "adapters", "endpoint", "examples", "python", "ixn_server.py")
            .toAbsolutePath()
            .normalize();

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

        Process process = jar.start("certify", "--adapter", "acme.yaml");

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(jar.output()).contains("certifies acme", "CONFORMANT");
        assertThat(process.exitValue()).as(jar.output()).isZero();
        assertThat(jar.verdict().get("verdict").asText()).isEqualTo("CONFORMANT");
    }
}
