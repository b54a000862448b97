package org.ixntck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bundle}: packs a run, to be handed in. */
@Command(
        name = "bundle",
        description =
                "Verifies a run and packs it into one file, bundle.zip in its folder, with a statement about the result"
                        + " that can be signed.",
        mixinStandardHelpOptions = true)
final class BundleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "the folder of the run, for example reports/latest")
    private Path folder;

    @Mixin
    private BundleOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        Path bundle = options.bundling().bundle(folder);
        spec.commandLine().getOut().println(bundle);
        spec.commandLine().getOut().flush();
        return ExitCode.CONFORMANT.code();
    }
}
