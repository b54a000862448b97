package org.ixntck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ixntck.run.Beside;
import org.ixntck.run.Rejudged;
import org.ixntck.run.Rejudging;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code judge}: computes the verdicts of a run again, from its journal alone. */
@Command(
        name = "judge",
        description =
                "Judges a recorded run again, from its journal alone, up to the last complete line. Says where the"
                        + " result differs from the run's verdict.json.",
        mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {

    /** Lines about differences. A verdict that was made up differs everywhere. */
    private static final int LINES_MAX = 30;

    @Parameters(paramLabel = "RUN", description = "the folder of the run, for example reports/latest")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        Rejudged judged = Rejudging.of(folder);
        Console console = new Console(spec.commandLine().getOut(), Ansi.AUTO);
        console.judging(judged.result().judgement().head());
        console.end(judged.result());
        List<String> notes = Beside.of(folder, judged);
        notes.stream().limit(LINES_MAX).forEach(note -> console.line("  " + Console.clean(note)));
        if (notes.size() > LINES_MAX) {
            console.line("  ... and %d more".formatted(notes.size() - LINES_MAX));
        }
        return judged.result().exitCode().code();
    }
}
