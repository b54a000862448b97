package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ixntck.journal.JournalFile;
import org.ixntck.simulator.Mood;
import org.ixntck.simulator.Settings;
import org.ixntck.simulator.Storm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to judge a long journal, in bytes that are allocated: these are the same on every machine, however busy it is, and the work of the
 * judge shows in them. {@code JudgeBenchmark} measures the time.
 */
class JudgeCostTest {

    private static final long FEW = 3_000;
    private static final long MANY = 4 * FEW;

    /** About twice what it takes. */
    private static final long BYTES_MAX = 4_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path scratch;

    private static Settings settings(long entries) {
        return Settings.storm()
                .duplicateLogin("allow")
                .mood(Mood.certification())
                .entries(entries);
    }

    /** Judges a generated journal; returns what is allocated for one entry, in bytes. */
    private long cost(Settings settings) throws IOException, RunException {
        Path folder = Files.createTempDirectory(scratch, "run");
        long entries = JournalFile.write(
                folder.resolve("journal.ndjson"), Storm.of(1, settings).entries());
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        Rejudging.of(folder);
        return (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / entries;
    }

    /** What is loaded once counts for none of them. */
    @BeforeEach
    void judgeOnce() throws IOException, RunException {
        cost(settings(1_000).size(2, 10, 1).seconds(60));
    }

    @Test
    void shouldTakeAsMuchForEachEntryOfALongJournalOfManyAgents() throws IOException, RunException {
        long few = cost(settings(FEW).size(2, 200, 1).seconds(3_600));
        long many = cost(settings(MANY).size(2, 200, 1).seconds(3_600));

        assertThat(many).as("bytes for each entry").isLessThan(BYTES_MAX);
        assertThat(many)
                .as("bytes for each entry, of %d in a short journal", few)
                .isLessThan(few + few / 5);
    }

    @Test
    void shouldTakeAsMuchForEachEntryOfALongJournalOfManySites() throws IOException, RunException {
        long few = cost(settings(FEW).size(2, 2, 1).sites(1_000, 16).seconds(2));
        long many = cost(settings(MANY).size(2, 2, 1).sites(1_000, 16).seconds(2));

        assertThat(many).as("bytes for each entry").isLessThan(BYTES_MAX);
        assertThat(many)
                .as("bytes for each entry, of %d in a short journal", few)
                .isLessThan(few + few / 5);
    }
}
