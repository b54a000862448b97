package org.ixntck.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ixntck.simulator.JournalGenerator;

/**
 * Measures {@code judge} on long journals, as the launcher starts it but with at most 256 MB of heap: wall time, processor time, the most that was
 * in the heap after a collection, and the exponent with which the time grows from the shortest journal to the longest, start-up subtracted.
 *
 * <pre>
 * mvn -q -DskipTests package
 * java -cp src/target/test-classes:src/target/ixn-tck-standalone.jar org.ixntck.benchmark.JudgeBenchmark
 * </pre>
 */
public final class JudgeBenchmark {

    private static final String HEAP_MAX = "-Xmx256m";
    private static final long SEED = 1;
    private static final int RUNS = 3;
    private static final List<Long> SIZES = List.of(100_000L, 300_000L, 1_000_000L);
    private static final Pattern COLLECTION = Pattern.compile("Pause (?:Full|Young).*->(\\d+)M\\(");

    private final Path jar;
    private final Path scratch;

    private JudgeBenchmark(Path jar, Path scratch) {
        this.jar = jar;
        this.scratch = scratch;
    }

    /** One run of the program. */
    private record Measured(Duration wall, Duration processor, long heapMegabytes) {}

    /**
     * Runs it. Takes some minutes, and some 700 MB of temporary files.
     *
     * @param args sizes of the journals in entries; none for 100,000, 300,000 and 1,000,000
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path jar = Child.kit();
        List<Long> sizes =
                args.length == 0 ? SIZES : Stream.of(args).map(Long::valueOf).toList();
        Path scratch = Files.createTempDirectory("judge-benchmark");
        try {
            new JudgeBenchmark(jar, scratch).run(sizes);
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        }
    }

    private void run(List<Long> sizes) throws IOException, InterruptedException {
        Measured start = best("--version");
        print("start", 0, start);
        for (String shape : List.of("one-site", "many-sites")) {
            List<Long> counts = new ArrayList<>();
            List<Measured> all = new ArrayList<>();
            for (long size : sizes) {
                Path folder = Files.createDirectories(scratch.resolve(shape + "-" + size));
                counts.add(JournalGenerator.write(shape, size, SEED, folder));
                all.add(best("judge", folder.toString()));
                print(shape, counts.get(counts.size() - 1), all.get(all.size() - 1));
            }
            exponent(start, counts, all);
        }
    }

    private static void print(String what, long entries, Measured it) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %,12d entries  %5.2f s wall  %5.2f s of processor time  %4d MB of heap%n",
                what,
                entries,
                seconds(it.wall()),
                seconds(it.processor()),
                it.heapMegabytes());
    }

    private static void exponent(Measured start, List<Long> counts, List<Measured> all) {
        int last = all.size() - 1;
        double times = Math.log((double) counts.get(last) / counts.get(0));
        double wall = grown(start.wall(), all.get(0).wall(), all.get(last).wall()) / times;
        double processor =
                grown(start.processor(), all.get(0).processor(), all.get(last).processor()) / times;
        System.out.printf(
                Locale.ROOT, "%-12s grows with exponent %.2f (wall), %.2f (processor)%n", "", wall, processor);
    }

    private static double grown(Duration start, Duration shortest, Duration longest) {
        return Math.log((seconds(longest) - seconds(start)) / (seconds(shortest) - seconds(start)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    /** The fastest of a few runs: what else the machine does only makes them slower. */
    private Measured best(String... command) throws IOException, InterruptedException {
        List<Measured> all = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            all.add(measure(command));
        }
        return all.stream().min(Comparator.comparing(Measured::wall)).orElseThrow();
    }

    private Measured measure(String... command) throws IOException, InterruptedException {
        Path collections = scratch.resolve("gc.txt");
        List<String> line = new ArrayList<>(List.of(HEAP_MAX, "-Xlog:gc:file=" + collections, "-jar", jar.toString()));
        line.addAll(List.of(command));
        Child.Measured run = new Child(scratch).java(line.toArray(String[]::new));
        if (command.length > 1 && !run.out().contains("requirements: ")) {
            throw new IllegalStateException("expected a verdict; saw " + run.out());
        }
        return new Measured(run.wall(), run.processor(), heap(collections));
    }

    private static long heap(Path collections) throws IOException {
        long heap = 0;
        for (String collection : Files.readAllLines(collections)) {
            Matcher matcher = COLLECTION.matcher(collection);
            heap = matcher.find() ? Math.max(heap, Long.parseLong(matcher.group(1))) : heap;
        }
        return heap;
    }
}
