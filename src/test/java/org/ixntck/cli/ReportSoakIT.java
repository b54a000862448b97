package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.simulator.JournalGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report} of a journal of a million entries, in bounded time and memory. The profile {@code soak} runs this. */
@Tag("soak")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReportSoakIT {

    private static final int ENTRIES = 1_000_000;
    /** On two processors with nothing else running. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private static final int MEGABYTES_MAX = 512;
    private static final long PAGE_BYTES_MAX = 10 << 20;
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"one-site", "many-sites"})
    void shouldRenderAMillionEntriesIn512Megabytes(String shape) throws Exception {
        Path run = Files.createDirectory(folder.resolve("run"));
        JournalGenerator.write(shape, ENTRIES, 1, run);
        StandaloneJar jar = new StandaloneJar(folder);
        long begun = System.nanoTime();
        Process process = jar.startWithin(MEGABYTES_MAX, "report", run.toString());
        long megabytes = 0;
        try {
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                megabytes = Math.max(megabytes, megabytes(process));
            }
        } finally {
            process.destroyForcibly();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(process.exitValue()).as(jar.output()).isZero();
        assertThat(megabytes).isLessThanOrEqualTo(MEGABYTES_MAX);
        assertThat(took).as("with %d MB", megabytes).isLessThan(MOST);
        assertThat(Files.size(folder.resolve("run-rendered/report.html"))).isLessThan(PAGE_BYTES_MAX);
    }

    /** The most memory that it has used so far, on Linux; 0 once it has ended. */
    private static long megabytes(Process process) {
        try {
            Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc", "" + process.pid(), "status")));
            return resident.find() ? Long.parseLong(resident.group(1)) >> 10 : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
