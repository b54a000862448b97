package org.ixntck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Rendering;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: renders the reports of a recorded run again. */
@Command(
        name = "report",
        description = "Renders the reports of a recorded run again, with this kit, into a new folder beside it.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "the folder of the run, for example reports/latest")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        spec.commandLine().getOut().println(Rendering.again(folder));
        spec.commandLine().getOut().flush();
        return ExitCode.CONFORMANT.code();
    }
}
