package org.ixntck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ixntck.run.Options;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a run, as they are typed. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--adapter",
            paramLabel = "NAME[/SETTING=VALUE,...]|FILE.yaml|FILE.jar",
            defaultValue = "reference",
            description =
                    "how to reach the servers under test: an adapter of the kit or of a jar in a folder 'adapters' beside it or here,"
                            + " a file that describes the servers, or a jar with an adapter (default: the bundled reference pair)")
    private String adapter;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "where the run gets a folder of its own (default: ./reports)")
    private Path reports;

    @Option(
            names = "--only",
            paramLabel = "ID|PHASE|TAG",
            split = ",",
            description = "only what judges these, for example AD-01,agent-disconnects; may be repeated")
    private List<String> only = new ArrayList<>();

    @Option(names = "--strict", description = "a violated SHOULD decides the run as a MUST does")
    private boolean strict;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "" + Options.JOBS_DEFAULT,
            description = "how many scenarios run side by side (default: ${DEFAULT-VALUE}); they mostly wait")
    private int jobs;

    @Option(names = "--seed", paramLabel = "N", description = "shuffles the order of the scenarios")
    private Long seed;

    @Option(
            names = "--known-failures",
            paramLabel = "FILE",
            description =
                    "reviewed failures that are accepted for now; they still run, and an entry that is wrong is an error")
    private Path knownFailures;

    @Option(
            names = "--features",
            paramLabel = "DIR",
            description =
                    "feature files of your own, which run beside the kit's with the same steps; they count for the"
                            + " exit code, and can show that a requirement is violated but never that it is kept")
    private Path features;

    @Option(
            names = "--debug",
            description =
                    "lifts the budgets by an hour and runs one scenario at a time, so that a debugger can sit in a server;"
                            + " such a run certifies nothing")
    private boolean debug;

    Options options() {
        if (jobs < 1 || jobs > Options.JOBS_MAX) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--jobs': expected 1 to %d, saw %d".formatted(Options.JOBS_MAX, jobs));
        }
        return new Options(
                adapter,
                reports,
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
