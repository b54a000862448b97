package org.ixntck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ixntck.run.Rejudging;
import org.ixntck.run.Result;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code judge}: computes the verdicts of a run again, from its journal alone. */
@Command(
        name = "judge",
        description = "Judges a recorded run again, from its journal alone, up to the last complete line.",
        mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "the folder of the run, for example reports/latest")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        Result result = Rejudging.of(folder);
        new Console(spec.commandLine().getOut(), Ansi.AUTO).end(result);
        return result.exitCode().code();
    }
}
