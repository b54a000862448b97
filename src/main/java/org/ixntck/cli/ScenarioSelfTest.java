package org.ixntck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.reference.defect.Defect;
import org.ixntck.reference.defect.control.ControlDefects;
import org.ixntck.run.Certification;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Options;
import org.ixntck.run.Progress;
import org.ixntck.run.RunException;
import org.ixntck.selftest.Controls;
import org.ixntck.selftest.Evidence;
import org.ixntck.selftest.ExpectedMatrix;
import org.ixntck.selftest.Judged;
import org.ixntck.selftest.Matrix;
import org.ixntck.selftest.ModelOnly;
import org.ixntck.selftest.Row;
import org.ixntck.selftest.Workers;

/** {@code self-test}, with or without {@code --model-only}: the scenarios against the servers with a defect, compared with the reviewed matrix. */
final class ScenarioSelfTest {

    private static final int PROCESSES = 2;

    private final PrintWriter out;
    private final Path folder;
    private final List<Defect> defects;
    private final List<String> right;
    private final Evidence evidence;

    /**
     * A self-test.
     *
     * @param right correct servers, which must fail no requirement
     * @param evidence what counts of what the runs have found
     */
    ScenarioSelfTest(PrintWriter out, Path folder, List<Defect> defects, List<String> right, Evidence evidence) {
        this.out = out;
        this.folder = folder;
        this.defects = List.copyOf(defects);
        this.right = List.copyOf(right);
        this.evidence = evidence;
    }

    /**
     * Runs it, and prints the matrix.
     *
     * @param whole whether these are all defects
     */
    ExitCode run(boolean whole) throws RunException, IOException, InterruptedException {
        out.println("testing %d pairs of servers with a defect, %d correct pairs and 2 controls ..."
                .formatted(defects.size(), right.size()));
        out.flush();
        long begun = System.nanoTime();
        Map<String, Judged> judged = new Workers(folder, PROCESSES).judge(adapters(), evidence);
        boolean asExpected = evidence == Evidence.MODEL ? modelOnly(judged, whole) : matrix(judged, whole);
        out.println(Console.seconds((System.nanoTime() - begun) / 1_000_000));
        Optional<String> objection = new Controls(
                        Optional.ofNullable(judged.get(adapter(ControlDefects.RIGHT))),
                        Optional.ofNullable(judged.get(adapter(ControlDefects.WRONG))))
                .objection();
        objection.ifPresent(out::println);
        out.flush();
        return SelfTestCommand.exitCode(objection, asExpected);
    }

    private List<String> adapters() {
        return Stream.of(
                        ControlDefects.all().stream().map(ScenarioSelfTest::adapter),
                        right.stream(),
                        defects.stream().map(ScenarioSelfTest::adapter))
                .flatMap(it -> it)
                .toList();
    }

    private static String adapter(Defect defect) {
        return "defect/" + defect.name();
    }

    /** If a result is inconclusive because of the machine, the defect is tested again with nothing running beside it. */
    private Map<String, Judged> onceMore(List<Row> undecided) throws IOException, InterruptedException {
        Path again = Files.createDirectories(folder.resolve("once-more"));
        undecided.forEach(row -> out.println("inconclusive, testing again: " + row.defect()));
        out.flush();
        return new Workers(again, 1)
                .judge(undecided.stream().map(row -> "defect/" + row.defect()).toList(), Evidence.ALL);
    }

    private List<Row> rows(Map<String, Judged> judged) throws RunException {
        ExpectedMatrix expected = new ExpectedMatrix();
        List<Row> rows = new ArrayList<>();
        for (Defect defect : defects) {
            rows.add(new Row(
                    defect.name(),
                    expected.of(defect.name())
                            .orElseThrow(() -> new RunException(
                                    ExitCode.KIT, "the reviewed matrix has no row for the defect " + defect.name())),
                    Optional.ofNullable(judged.get(adapter(defect)))));
        }
        return rows;
    }

    private List<Judged> right(Map<String, Judged> judged) {
        return right.stream()
                .map(adapter -> judged.getOrDefault(
                        adapter, new Judged(adapter, "", Map.of("-", "its run gave no verdict"), Set.of())))
                .toList();
    }

    /** Prints the matrix, and says whether it is as reviewed. */
    private boolean matrix(Map<String, Judged> judged, boolean whole)
            throws RunException, IOException, InterruptedException {
        Matrix matrix = new Matrix(Catalogue.bundled(), rows(judged), right(judged));
        if (!matrix.undecided().isEmpty()) {
            judged.putAll(onceMore(matrix.undecided()));
            matrix = new Matrix(Catalogue.bundled(), rows(judged), right(judged));
        }
        out.println();
        matrix.lines().forEach(out::println);
        matrix.right().forEach(it -> out.println("%s  %s".formatted(it.verdict(), it.adapter())));
        List<String> differences = matrix.differences();
        out.println();
        differences.forEach(out::println);
        out.println(
                "%d of %d defects caught by the named requirement for the expected reason; this proves the checks of %d requirements"
                        .formatted(matrix.caught(), matrix.rows().size(), matrix.requirementsProven()));
        if (whole) {
            out.println("requirements that no defect of the list can break: "
                    + (matrix.unbroken().isEmpty() ? "none" : String.join(", ", matrix.unbroken())));
        }
        out.println("%d differences from the reviewed matrix".formatted(differences.size()));
        return differences.isEmpty();
    }

    /** Prints what the model catches by itself, and says whether that is enough. */
    private boolean modelOnly(Map<String, Judged> judged, boolean whole) throws RunException {
        ModelOnly score = ModelOnly.of(rows(judged), right(judged));
        out.println();
        score.lines().forEach(out::println);
        out.println();
        score.differences().forEach(out::println);
        out.println(score.score());
        return score.differences().isEmpty() && (score.enough() || !whole);
    }

    /** What a worker does: certifies each of these servers. */
    static void judgeHere(List<String> adapters, Path reports) throws RunException {
        for (String adapter : adapters) {
            // Without the walks: what they lead to is scored by --explore, and is no cell of the reviewed matrix.
            Options options = new Options(
                    adapter,
                    reports,
                    Catalogue.bundled().phases(),
                    false,
                    Options.JOBS_DEFAULT,
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false);
            try (Certification certification = Certification.begin(options)) {
                certification.execute(Progress.silent());
                certification.report();
            }
        }
    }
}
