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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.reference.defect.Defect;
import org.ixntck.reference.defect.control.ControlDefects;
import org.ixntck.reference.defect.index.Defects;
import org.ixntck.run.Certification;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Options;
import org.ixntck.run.Progress;
import org.ixntck.run.RunException;
import org.ixntck.run.RunFolder;
import org.ixntck.selftest.Controls;
import org.ixntck.selftest.Evidence;
import org.ixntck.selftest.ExpectedMatrix;
import org.ixntck.selftest.Judged;
import org.ixntck.selftest.Matrix;
import org.ixntck.selftest.ModelOnly;
import org.ixntck.selftest.Row;
import org.ixntck.selftest.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code self-test}: tests the kit against servers with a defect and against correct ones. */
@Command(
        name = "self-test",
        description =
                "Tests the kit: runs it against every reference server with a defect, which has to fail the requirement that"
                        + " it breaks, and against the correct ones, which have to fail none. Exits with 1 on any difference"
                        + " from the reviewed matrix. Two controls, a server that is right in everything and one that is wrong in"
                        + " everything, run with it; if the kit cannot tell them apart, no score counts and the exit code is 70.",
        mixinStandardHelpOptions = true)
final class SelfTestCommand implements Callable<Integer> {

    /** The correct servers, under each policy. */
    private static final List<String> RIGHT = List.of(
            "reference",
            "reference/duplicate-login=refuse",
            "reference/duplicate-login=close-earlier",
            "reference/places=shared");

    private static final int PROCESSES = 2;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports/self-test",
            description = "the folder for the journals of the runs (default: ./reports/self-test)")
    private Path reports;

    @Option(
            names = "--only",
            paramLabel = "DEFECT",
            split = ",",
            description = "only these defects, or those that break these requirements")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--list",
            description = "lists the defects and the requirements that they break, and judges nothing")
    private boolean list;

    @Option(
            names = "--model-only",
            description =
                    "ignores what the steps of the scenarios expect: only what the protocol model and the invariants about content"
                            + " find counts. Exits with 1 if that catches fewer than 95 %% of the defects")
    private boolean modelOnly;

    @Option(
            names = "--explore",
            description =
                    "runs random walks alone, without any scenario, against each of these servers, for 30 s at most: prints which defects"
                            + " they find. Exits with 1 if the worst seed finds fewer than 90 %% of those that the model catches")
    private boolean explore;

    @Option(
            names = "--seed",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,2,3",
            description = "the seeds of --explore (default: ${DEFAULT-VALUE})")
    private List<Long> seeds;

    @Option(names = "--shrink", hidden = true, description = "with --judge-here: shrink what is found")
    private boolean shrink;

    @Option(names = "--judge-here", hidden = true, split = ";", description = "judge these in this process")
    private List<String> here = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException, IOException, InterruptedException {
        if (explore && modelOnly) {
            throw new ParameterException(
                    spec.commandLine(), "--explore and --model-only are two different tests; give one of them");
        }
        if (!here.isEmpty()) {
            return explore ? exploreHere() : judgeHere();
        }
        List<Defect> defects = selected();
        if (list) {
            return list(defects);
        }
        Path folder = folder();
        PrintWriter out = spec.commandLine().getOut();
        if (explore) {
            List<String> right = only.isEmpty() ? RIGHT : List.of();
            return new WalkSelfTest(out, folder, defects, seeds, right).run().code();
        }
        out.println("testing %d pairs of servers with a defect, %d correct pairs and 2 controls ..."
                .formatted(defects.size(), RIGHT.size()));
        out.flush();
        long begun = System.nanoTime();
        Evidence evidence = modelOnly ? Evidence.MODEL : Evidence.ALL;
        Map<String, Judged> judged = new Workers(folder, PROCESSES).judge(adapters(defects), evidence);
        boolean asExpected = modelOnly ? modelOnly(out, defects, judged) : matrix(out, folder, defects, judged);
        out.println(Console.seconds((System.nanoTime() - begun) / 1_000_000));
        Optional<String> objection = new Controls(
                        Optional.ofNullable(judged.get(adapter(ControlDefects.RIGHT))),
                        Optional.ofNullable(judged.get(adapter(ControlDefects.WRONG))))
                .objection();
        objection.ifPresent(out::println);
        out.flush();
        return exitCode(objection, asExpected).code();
    }

    /** A score that does not count is an error of the kit, whatever it says. */
    static ExitCode exitCode(Optional<String> objection, boolean asExpected) {
        if (objection.isPresent()) {
            return ExitCode.KIT;
        }
        return asExpected ? ExitCode.CONFORMANT : ExitCode.NOT_CONFORMANT;
    }

    private static List<String> adapters(List<Defect> defects) {
        return Stream.of(
                        ControlDefects.all().stream().map(SelfTestCommand::adapter),
                        RIGHT.stream(),
                        defects.stream().map(SelfTestCommand::adapter))
                .flatMap(it -> it)
                .toList();
    }

    private Path folder() throws RunException {
        try {
            Files.createDirectories(reports);
            return Files.createTempDirectory(reports, "run-");
        } catch (IOException e) {
            throw RunFolder.unwritable(reports, e);
        }
    }

    /** If a result is inconclusive because of the machine, the defect is tested again with nothing running beside it. */
    private Map<String, Judged> onceMore(Path folder, List<Row> undecided) throws IOException, InterruptedException {
        Path again = Files.createDirectories(folder.resolve("once-more"));
        PrintWriter out = spec.commandLine().getOut();
        undecided.forEach(row -> out.println("inconclusive, testing again: " + row.defect()));
        out.flush();
        return new Workers(again, 1)
                .judge(undecided.stream().map(row -> "defect/" + row.defect()).toList(), Evidence.ALL);
    }

    private int list(List<Defect> defects) {
        PrintWriter out = spec.commandLine().getOut();
        defects.forEach(defect -> out.println(defect.requirement() + "  " + defect.name()));
        out.flush();
        return ExitCode.CONFORMANT.code();
    }

    private int exploreHere() throws RunException {
        WalkSelfTest.judgeHere(here, reports, seeds.get(0), shrink);
        return ExitCode.CONFORMANT.code();
    }

    private int judgeHere() throws RunException {
        for (String adapter : here) {
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
        return ExitCode.CONFORMANT.code();
    }

    private List<Defect> selected() throws RunException {
        for (String name : only) {
            if (Defects.all().stream().noneMatch(defect -> named(defect, name))) {
                throw new RunException(ExitCode.USAGE, "--only %s: %s".formatted(name, unknown(name)));
            }
        }
        return Defects.all().stream()
                .filter(defect -> only.isEmpty() || only.stream().anyMatch(name -> named(defect, name)))
                .toList();
    }

    private static boolean named(Defect defect, String name) {
        return defect.name().equals(name) || defect.requirement().equals(name);
    }

    private static String unknown(String name) {
        return name.matches("[A-Z]{2}-\\d+")
                ? "no defect breaks this requirement; 'ixn-tck self-test --list' lists the defects and what they break"
                : Defects.unknown(name);
    }

    private static String adapter(Defect defect) {
        return "defect/" + defect.name();
    }

    private static List<Row> rows(List<Defect> defects, Map<String, Judged> judged) throws RunException {
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

    private static List<Judged> right(Map<String, Judged> judged) {
        return RIGHT.stream()
                .map(adapter -> judged.getOrDefault(
                        adapter, new Judged(adapter, "", Map.of("-", "its run gave no verdict"), Set.of())))
                .toList();
    }

    /** Prints the matrix, and says whether it is as reviewed. */
    private boolean matrix(PrintWriter out, Path folder, List<Defect> defects, Map<String, Judged> judged)
            throws RunException, IOException, InterruptedException {
        Matrix matrix = new Matrix(Catalogue.bundled(), rows(defects, judged), right(judged));
        if (!matrix.undecided().isEmpty()) {
            judged.putAll(onceMore(folder, matrix.undecided()));
            matrix = new Matrix(Catalogue.bundled(), rows(defects, judged), right(judged));
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
        if (only.isEmpty()) {
            out.println("requirements that no defect of the list can break: "
                    + (matrix.unbroken().isEmpty() ? "none" : String.join(", ", matrix.unbroken())));
        }
        out.println("%d differences from the reviewed matrix".formatted(differences.size()));
        return differences.isEmpty();
    }

    /** Prints what the model catches by itself, and says whether that is enough. */
    private boolean modelOnly(PrintWriter out, List<Defect> defects, Map<String, Judged> judged) throws RunException {
        ModelOnly score = ModelOnly.of(rows(defects, judged), right(judged));
        out.println();
        score.lines().forEach(out::println);
        out.println();
        score.differences().forEach(out::println);
        out.println(score.score());
        return score.differences().isEmpty() && (score.enough() || !only.isEmpty());
    }
}
