package org.ixntck.cli;

import java.util.concurrent.Callable;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Exploration;
import org.ixntck.run.ExploreOptions;
import org.ixntck.run.Result;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code explore}: makes random walks and has the protocol model judge them. */
@Command(
        name = "explore",
        description =
                "Makes random walks against the servers, and has the protocol model judge them. What it finds it repeats and"
                        + " shrinks to a scenario. It certifies nothing.",
        mixinStandardHelpOptions = true)
final class ExploreCommand implements Callable<Integer> {

    @ParentCommand
    private Main program;

    @Mixin
    private WalkOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        ExploreOptions asked = options.options();
        WalkConsole console = new WalkConsole(spec.commandLine().getOut(), Ansi.AUTO, asked);
        Exploration exploration = Exploration.begin(asked);
        Result result;
        try (exploration) {
            console.begin(exploration.terms());
            program.ending()
                    .during(
                            () -> exploration.execute(console),
                            early -> ended(exploration, early, console),
                            () -> complete(exploration));
            result = exploration.report();
            console.end(exploration, result);
        }
        exploration.seal();
        return result.exitCode().code();
    }

    private static void complete(Exploration exploration) throws RunException {
        exploration.close();
        exploration.seal();
    }

    private static void ended(Exploration exploration, Ending.Early early, WalkConsole console) {
        if (early.code() == ExitCode.INTERRUPTED) {
            exploration.interrupt();
        } else {
            exploration.fail(early.why());
        }
        try {
            console.end(exploration, exploration.report());
        } catch (RunException e) {
            console.line("ixn-tck: " + e.getMessage());
        }
    }
}
