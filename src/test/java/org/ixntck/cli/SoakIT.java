package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reference servers, certified many times in another order each, by a kit that is halted, and servers in processes on a busy machine: nothing may ever fail. The profile {@code soak} runs this;
 * {@code -Dixn-tck.runs} says how often. What each run came to stands in target/soak.txt.
 */
@Tag("soak")
class SoakIT {

    private static final int RUNS = Integer.getInteger("ixn-tck.runs", 200);
    private static final int SECONDS_MAX = 120;
    private static final int BUSY_SECONDS_MAX = 600;

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private final List<Long> millis = new ArrayList<>();

    @Test
    void shouldNeverFailTheReference() throws Exception {
        Map<String, Integer> verdicts = new TreeMap<>();
        for (int run = 1; run <= RUNS; run++) {
            verdicts.merge(certify(run), 1, Integer::sum);
        }
        millis.sort(null);
        lines.add("%d runs: %s; wall time min %d, median %d, max %d ms"
                .formatted(RUNS, verdicts, millis.get(0), millis.get(RUNS / 2), millis.get(RUNS - 1)));
        Files.write(Path.of("target", "soak.txt"), lines);

        assertThat(verdicts).containsOnlyKeys("CONFORMANT");
    }

    /** A tenth as often: the kit is stopped three times in each run, at any moment, for a tenth of a second to two seconds. */
    @Test
    void shouldNeverFailTheReferenceThoughTheKitIsHalted() throws Exception {
        Random random = new Random(RUNS);
        for (int run = 1; run <= Math.max(1, RUNS / 10); run++) {
            StandaloneJar jar = new StandaloneJar(Files.createDirectory(folder.resolve("halted-" + run)));
            Process process = jar.start("certify");
            for (int halt = 0; halt < 3 && process.isAlive(); halt++) {
                process.waitFor(random.nextInt(500, 2000), TimeUnit.MILLISECONDS);
                StandaloneJar.signal("STOP", process);
                process.waitFor(random.nextInt(100, 2000), TimeUnit.MILLISECONDS);
                StandaloneJar.signal("CONT", process);
            }

            assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
            assertThat(jar.requirements()).as("run %d", run).doesNotContainValue("FAIL");
            assertThat(jar.verdict().get("verdict").asText()).isIn("CONFORMANT", "INCONCLUSIVE");
        }
    }

    /** As often as the first one, in turns: servers within the kit, which are halted with it, and servers in processes, which go on. */
    @Test
    void shouldNeverFailServersThatDropAHaltedKit() throws Exception {
        List<String> failed = new ArrayList<>();
        long seed = Halts.unforeseen().seed();
        for (int run = 1; run <= RUNS; run++) {
            Path here = Files.createDirectory(folder.resolve("dropped-" + run));
            StandaloneJar jar = new StandaloneJar(here);
            Halts halts = new Halts(seed + run);
            String adapter = run % 2 == 0 ? "reference" : AdapterFormsIT.Form.ENDPOINT.adapter(here);
            Process process = jar.start("certify", "--only", "AD-03,AD-10,AD-13,LO-02", "--adapter", adapter);
            halts.disturb(jar, process);

            assertThat(process.waitFor(BUSY_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
            if (jar.requirements().containsValue("FAIL")) {
                failed.add("run %d with %s: %s".formatted(run, halts, jar.output()));
            }
        }

        assertThat(failed).isEmpty();
    }

    /** The longest way to a server: kit, relay and server are a process each, and all have to wait for a processor. */
    @Test
    void shouldNeverFailServersInProcessesOfAMachineThatIsTooBusy() throws Exception {
        StandaloneJar jar = new StandaloneJar(folder);
        List<Process> busy = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
                busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            Process process = jar.start("certify", "--adapter", AdapterFormsIT.Form.RELAY.adapter(folder));
            assertThat(process.waitFor(BUSY_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        } finally {
            busy.forEach(Process::destroyForcibly);
        }

        assertThat(jar.requirements()).doesNotContainValue("FAIL");
        assertThat(jar.verdict().get("verdict").asText()).isIn("CONFORMANT", "INCONCLUSIVE");
        assertThat(Files.readString(jar.report("journal.ndjson"))).contains("\"starved\"");
    }

    /** Takes a minute and a half; other numbers are tried in each build. */
    @Test
    void shouldNeverFailTheReferenceWithOneScenarioAtATime() throws Exception {
        StandaloneJar jar = new StandaloneJar(folder);
        Process process = jar.start("certify", "--jobs", "1", "--seed", String.valueOf(RUNS));

        assertThat(process.waitFor(BUSY_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(jar.requirements()).doesNotContainValue("FAIL");
        assertThat(jar.verdict().get("verdict").asText()).isEqualTo("CONFORMANT");
    }

    private String certify(int run) throws Exception {
        StandaloneJar jar = new StandaloneJar(Files.createDirectory(folder.resolve("run-" + run)));
        long begun = System.nanoTime();
        Process process = jar.start("certify", "--seed", String.valueOf(run));
        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertThat(jar.requirements()).as("run %d", run).doesNotContainValue("FAIL");
        String verdict = jar.verdict().get("verdict").asText();
        lines.add("%d %s %d ms, exit %d".formatted(run, verdict, took, process.exitValue()));
        millis.add(took);
        return verdict;
    }
}
