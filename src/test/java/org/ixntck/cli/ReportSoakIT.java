package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ixntck.simulator.JournalGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report} of a journal of a million entries, in bounded time and memory. The profile {@code soak} runs this. */
@Tag("soak")
class ReportSoakIT {

    private static final int ENTRIES = 1_000_000;
    /** A quiet machine takes a third of it. */
    private static final Duration MOST = Duration.ofSeconds(45);

    private static final long PAGE_BYTES_MAX = 10 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"one-site", "many-sites"})
    void shouldRenderAMillionEntriesIn512Megabytes(String shape) throws Exception {
        Path run = Files.createDirectory(folder.resolve("run"));
        JournalGenerator.write(shape, ENTRIES, 1, run);
        StandaloneJar jar = new StandaloneJar(folder);
        long begun = System.nanoTime();
        Process process = jar.startWithin(512, "report", run.toString());
        assertThat(process.waitFor(5 * MOST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(process.exitValue()).as(jar.output()).isZero();
        assertThat(took).isLessThan(MOST);
        assertThat(Files.size(folder.resolve("run-rendered/report.html"))).isLessThan(PAGE_BYTES_MAX);
    }
}
