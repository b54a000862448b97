package org.ixntck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ixntck.reference.defect.Defect;
import org.ixntck.reference.defect.index.Defects;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;
import org.ixntck.run.RunFolder;
import org.ixntck.selftest.Evidence;
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
            return judgeHere();
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
        Evidence evidence = modelOnly ? Evidence.MODEL : Evidence.ALL;
        return new ScenarioSelfTest(out, folder, defects, RIGHT, evidence)
                .run(only.isEmpty())
                .code();
    }

    /** A score that does not count is an error of the kit, whatever it says. */
    static ExitCode exitCode(Optional<String> objection, boolean asExpected) {
        if (objection.isPresent()) {
            return ExitCode.KIT;
        }
        return asExpected ? ExitCode.CONFORMANT : ExitCode.NOT_CONFORMANT;
    }

    private Path folder() throws RunException {
        try {
            Files.createDirectories(reports);
            return Files.createTempDirectory(reports, "run-");
        } catch (IOException e) {
            throw RunFolder.unwritable(reports, e);
        }
    }

    private int list(List<Defect> defects) {
        PrintWriter out = spec.commandLine().getOut();
        defects.forEach(defect -> out.println(defect.requirement() + "  " + defect.name()));
        out.flush();
        return ExitCode.CONFORMANT.code();
    }

    private int judgeHere() throws RunException {
        if (explore) {
            WalkSelfTest.judgeHere(here, reports, seeds.get(0), shrink);
        } else {
            ScenarioSelfTest.judgeHere(here, reports);
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
}
