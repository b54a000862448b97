package org.ixntck.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ixntck.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bridge that is written: its own test is green, as init says. */
class BridgeSkeletonTest {

    @TempDir
    private Path folder;

    @Test
    void shouldHaveATestThatIsGreen() throws Exception {
        Tools.need("python3", "-c", "pass");
        Skeleton.BRIDGE.write(folder.resolve("acme"), "1", Commands.here());

        int status = python(folder.resolve("acme"), "-m", "unittest");

        assertThat(status).as(Files.readString(folder.resolve("output.txt"))).isZero();
        assertThat(folder.resolve("output.txt")).content().contains("Ran 5 tests", "OK");
    }

    private int python(Path place, String... words) throws IOException, InterruptedException {
        ProcessBuilder python = new ProcessBuilder("python3");
        python.command().addAll(List.of(words));
        Process process = python.directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
