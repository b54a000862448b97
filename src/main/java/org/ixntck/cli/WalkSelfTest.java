package org.ixntck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.reference.defect.Defect;
import org.ixntck.reference.defect.control.ControlDefects;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Exploration;
import org.ixntck.run.ExploreOptions;
import org.ixntck.run.RunException;
import org.ixntck.run.WalkProgress;
import org.ixntck.selftest.Evidence;
import org.ixntck.selftest.Expected;
import org.ixntck.selftest.ExpectedMatrix;
import org.ixntck.selftest.Judged;
import org.ixntck.selftest.Row;
import org.ixntck.selftest.ShrunkWalks;
import org.ixntck.selftest.WalkScore;
import org.ixntck.selftest.Workers;

/** {@code self-test --explore}: random walks against the servers with a defect, without any scenario. */
final class WalkSelfTest {

    private static final Duration TIME_MAX = Duration.ofSeconds(30);
    /** With what it takes to shrink a walk. */
    private static final Duration SHRINKING_TIME_MAX = Duration.ofSeconds(55);

    private static final int PROCESSES = 2;

    /** Of so many defects, evenly spread, a walk is shrunk, with the first seed. */
    private static final int SHRUNK = 14;

    private static final String SHRINK = "--shrink";
    private static final String FILE = "explore.txt";

    private final PrintWriter out;
    private final Path folder;
    private final List<Defect> defects;
    private final List<Long> seeds;
    private final List<String> right;

    /**
     * A self-test.
     *
     * @param right correct servers in which walks must find nothing
     */
    WalkSelfTest(PrintWriter out, Path folder, List<Defect> defects, List<Long> seeds, List<String> right) {
        this.out = out;
        this.folder = folder;
        this.defects = List.copyOf(defects);
        this.seeds = List.copyOf(seeds);
        this.right = List.copyOf(right);
    }

    /** Runs it, and prints the score, which is also written to a file. */
    ExitCode run() throws RunException, IOException, InterruptedException {
        say(
                "exploring %d pairs of servers with a defect, %d correct pairs and 2 controls, each for at most %d s, with seeds %s ..."
                        .formatted(defects.size(), right.size(), TIME_MAX.toSeconds(), seeds));
        List<List<Row>> rows = new ArrayList<>();
        List<Judged> correct = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        for (long seed : seeds) {
            boolean first = rows.isEmpty();
            Map<String, Judged> judged = judge("seed-" + seed, adapters(first), "--seed", String.valueOf(seed));
            rows.add(rows(judged));
            if (first) {
                right.forEach(it -> correct.add(judged.getOrDefault(it, none(it))));
                objection(judged).ifPresent(objections::add);
            }
        }
        WalkScore score = WalkScore.of(seeds, rows, correct);
        List<String> lines = new ArrayList<>(score.lines());
        lines.add("");
        lines.addAll(score.falseAlarms());
        lines.addAll(score.scores());
        WalkScore.median(shrunk()).ifPresent(lines::add);
        lines.addAll(objections);
        say("");
        lines.forEach(this::say);
        say("  written to " + Files.write(folder.resolve(FILE), lines));
        return SelfTestCommand.exitCode(
                objections.stream().findFirst(),
                score.enough() && score.falseAlarms().isEmpty());
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    private static String adapter(Defect defect) {
        return "defect/" + defect.name();
    }

    private static Judged none(String adapter) {
        return new Judged(adapter, "", Map.of("-", "its run gave no verdict"), Set.of());
    }

    private List<String> adapters(boolean first) {
        Stream<String> broken = defects.stream().map(WalkSelfTest::adapter);
        Stream<String> controls = ControlDefects.all().stream().map(WalkSelfTest::adapter);
        return first
                ? Stream.of(controls, right.stream(), broken).flatMap(it -> it).toList()
                : broken.toList();
    }

    private Map<String, Judged> judge(String name, List<String> adapters, String... how)
            throws IOException, InterruptedException {
        Path here = Files.createDirectories(folder.resolve(name));
        String[] options = Stream.concat(Stream.of("--explore"), Stream.of(how)).toArray(String[]::new);
        return new Workers(here, PROCESSES, options).judge(adapters, Evidence.ALL);
    }

    private List<Row> rows(Map<String, Judged> judged) throws RunException {
        List<Row> rows = new ArrayList<>();
        for (Defect defect : defects) {
            rows.add(new Row(defect.name(), expected(defect.name()), Optional.ofNullable(judged.get(adapter(defect)))));
        }
        return rows;
    }

    private static Expected expected(String defect) throws RunException {
        return new ExpectedMatrix()
                .of(defect)
                .orElseThrow(() ->
                        new RunException(ExitCode.KIT, "the reviewed matrix has no row for the defect " + defect));
    }

    /** Why the score does not count; empty if it does. */
    private static Optional<String> objection(Map<String, Judged> judged) {
        Optional<Judged> good = Optional.ofNullable(judged.get(adapter(ControlDefects.RIGHT)));
        Optional<Judged> bad = Optional.ofNullable(judged.get(adapter(ControlDefects.WRONG)));
        if (good.filter(it -> it.failed().isEmpty()).isEmpty()) {
            return Optional.of(
                    "the score is void: expected walks to find nothing in the control server that is right in everything; saw %s"
                            .formatted(good.map(it -> it.failed().values().toString())
                                    .orElse("no verdict")));
        }
        return bad.filter(it -> !it.failed().isEmpty()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "the score is void: expected walks to find something in the control server that is wrong in everything; they did not");
    }

    private List<Integer> shrunk() throws IOException, InterruptedException {
        int every = Math.max(1, defects.size() / SHRUNK);
        List<String> sample = Stream.iterate(0, it -> it < defects.size(), it -> it + every)
                .map(it -> adapter(defects.get(it)))
                .toList();
        judge("shrunk", sample, "--seed", String.valueOf(seeds.get(0)), SHRINK);
        return ShrunkWalks.lengths(folder.resolve("shrunk"));
    }

    /**
     * What a worker does: explores each of these servers.
     *
     * @param shrink whether what is found is shrunk; otherwise the first finding that the matrix names ends the run
     */
    static void judgeHere(List<String> adapters, Path reports, long seed, boolean shrink) throws RunException {
        for (String adapter : adapters) {
            ExploreOptions options = new ExploreOptions(
                    adapter,
                    reports,
                    Long.MAX_VALUE,
                    Optional.of(shrink ? SHRINKING_TIME_MAX : TIME_MAX),
                    seed,
                    ExploreOptions.AGENTS_DEFAULT,
                    Optional.empty(),
                    ExploreOptions.JOBS_DEFAULT,
                    Optional.empty(),
                    false,
                    shrink ? Set.of() : sought(adapter));
            try (Exploration exploration = Exploration.begin(options)) {
                exploration.execute(WalkProgress.silent());
                exploration.report();
            }
        }
    }

    private static Set<String> sought(String adapter) {
        return new ExpectedMatrix()
                .of(adapter.replaceFirst("^defect/", ""))
                .map(Expected::named)
                .orElse(Set.of());
    }
}
