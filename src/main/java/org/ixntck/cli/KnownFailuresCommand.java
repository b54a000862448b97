package org.ixntck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ixntck.known.Draft;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Rejudging;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code known-failures}: prints a file of known failures for the failures of a run. */
@Command(
        name = "known-failures",
        description =
                "Prints a file of known failures for the failures of a run. Entries that the run already used are kept if"
                        + " they still hold. Replace each TODO by a reason: the kit refuses a file that contains one.",
        mixinStandardHelpOptions = true)
final class KnownFailuresCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "the folder of the run, for example reports/latest")
    private Path folder;

    @Option(names = "--owner", paramLabel = "NAME", description = "who is responsible for the new entries")
    private String owner;

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description = "the last day of the new entries, for example 2027-01-31")
    private String expires;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        PrintWriter out = spec.commandLine().getOut();
        draft().of(Rejudging.of(folder).result().judgement()).forEach(out::println);
        out.flush();
        return ExitCode.CONFORMANT.code();
    }

    private Draft draft() throws RunException {
        try {
            return new Draft(Optional.ofNullable(owner), Optional.ofNullable(expires));
        } catch (IllegalArgumentException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
    }
}
