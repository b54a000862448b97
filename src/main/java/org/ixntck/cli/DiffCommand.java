package org.ixntck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ixntck.compare.RunComparison;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;
import org.ixntck.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: compares runs. */
@Command(
        name = "diff",
        description =
                "Compares runs, for example of two versions of a server: verdicts that differ, timings, and the order of"
                        + " messages. Ends with 0, whatever differs.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private static final int LINE_MAX = 1_000;

    @Parameters(paramLabel = "RUN", arity = "2..*", description = "the folders of two or more runs")
    private List<Path> folders;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        try {
            PrintWriter out = spec.commandLine().getOut();
            RunComparison.of(folders).forEach(line -> out.println(Text.line(line, LINE_MAX)));
            out.flush();
            return ExitCode.CONFORMANT.code();
        } catch (IOException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
    }
}
