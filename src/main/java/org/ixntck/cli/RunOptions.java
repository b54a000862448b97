package org.ixntck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ixntck.run.Options;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line options of a run. */
final class RunOptions {

    /** A comma between two values. The name of a scenario, which follows a #, may contain others. */
    private static final String COMMA = "(?<!#.{0,1000}),";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private TargetOptions target;

    @Option(
            names = "--only",
            paramLabel = "ID|PHASE|TAG",
            split = COMMA,
            description =
                    "runs only the scenarios that test these, for example AD-01,agent-disconnects, or one scenario by its id,"
                            + " as reports give it; may be repeated")
    private List<String> only = new ArrayList<>();

    @Option(names = "--strict", description = "a violated SHOULD makes the run fail, as a MUST does")
    private boolean strict;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "" + Options.JOBS_DEFAULT,
            description = "the number of scenarios that run side by side (default: ${DEFAULT-VALUE})")
    private int jobs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "shuffles the scenarios; the same seed gives the same order")
    private Long seed;

    @Option(
            names = "--known-failures",
            paramLabel = "FILE",
            description =
                    "accepts the reviewed failures of this file; their scenarios still run, and an entry that does not hold"
                            + " is an error")
    private Path knownFailures;

    @Option(
            names = "--features",
            paramLabel = "DIR",
            description = "runs the feature files of this folder too; they count for the exit code, and can show that a"
                    + " requirement is violated but never that it is met")
    private Path features;

    @Option(
            names = "--debug",
            description =
                    "extends the budgets by an hour and runs one scenario at a time, for servers in a debugger; certifies"
                            + " nothing")
    private boolean debug;

    Options options() {
        new Range("--jobs", 1, Options.JOBS_MAX).check(spec, jobs);
        return new Options(
                target.adapter(),
                target.reports(),
                only,
                strict,
                debug ? 1 : jobs,
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                Optional.ofNullable(knownFailures),
                Optional.ofNullable(features),
                debug,
                true);
    }
}
