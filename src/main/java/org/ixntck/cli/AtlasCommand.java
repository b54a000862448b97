package org.ixntck.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ixntck.run.AtlasOptions;
import org.ixntck.run.AtlasReport;
import org.ixntck.run.AtlasRun;
import org.ixntck.run.AtlasRun.AtlasResult;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Kit;
import org.ixntck.run.Options;
import org.ixntck.run.RunException;
import org.ixntck.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code atlas}: tries every fault before and after every message of each phase. */
@Command(
        name = "atlas",
        description =
                "Tries every fault before and after every message of each phase of the models, and prints one table.",
        footer = {
            "",
            "Exit codes: 0 nothing was found, 1 a requirement is violated, 2 something is undecided, 3 the servers or the adapter",
            "failed, 4 usage, 6 nothing could be tested. A cell is named by phase, message and fault, as",
            "login/before-RequestAgentLogin/agent-reset; a phase, a row or a column stands for all its cells."
        },
        mixinStandardHelpOptions = true)
final class AtlasCommand implements Callable<Integer> {

    private static final long LINE_NANOS = 5_000_000_000L;
    private static final int SENTENCE_MAX = 2_000;

    @ParentCommand
    private Main program;

    @Mixin
    private TargetOptions target;

    @Option(
            names = "--only",
            paramLabel = "CELL",
            split = ",",
            description = "plays only these cells, or those of a phase, a row or a column; may be repeated")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "" + Options.JOBS_DEFAULT,
            description = "the number of cells that are played side by side (default: ${DEFAULT-VALUE})")
    private int jobs;

    @Spec
    private CommandSpec spec;

    private long spoken = System.nanoTime();

    @Override
    public Integer call() throws RunException {
        new Range("--jobs", 1, Options.JOBS_MAX).check(spec, jobs);
        PrintWriter out = spec.commandLine().getOut();
        AtlasRun run = AtlasRun.begin(new AtlasOptions(target.adapter(), target.reports(), only, jobs));
        AtlasResult result;
        try (run) {
            line(
                    out,
                    "%s %s atlas of %s: %d cells"
                            .formatted(Kit.NAME, Kit.VERSION, run.what().terms().subject(), run.cells()));
            program.ending()
                    .during(
                            () -> run.execute(done -> progress(out, done, run.cells())),
                            early -> ended(run, early, out),
                            () -> complete(run));
            result = run.report();
            print(out, result);
        }
        run.seal();
        return result.result().exitCode().code();
    }

    private static void complete(AtlasRun run) throws RunException {
        run.close();
        run.seal();
    }

    private synchronized void progress(PrintWriter out, int done, int of) {
        if (System.nanoTime() - spoken > LINE_NANOS) {
            spoken = System.nanoTime();
            line(out, "  %d of %d cells".formatted(done, of));
        }
    }

    private static void ended(AtlasRun run, Ending.Early early, PrintWriter out) {
        if (early.code() == ExitCode.INTERRUPTED) {
            run.interrupt();
        } else {
            run.fail(early.why());
        }
        try {
            print(out, run.report());
        } catch (RunException e) {
            line(out, "ixn-tck: " + e.getMessage());
        }
    }

    private static void print(PrintWriter out, AtlasResult atlas) {
        atlas.table().lines().forEach(it -> line(out, it));
        if (!atlas.bad().isEmpty()) {
            line(out, "");
            atlas.bad().forEach(it -> line(out, it));
        }
        line(out, "");
        atlas.result().unexpectedExits().forEach(it -> line(out, it));
        if (!atlas.result().why().isEmpty()) {
            line(out, atlas.result().why());
        }
        line(
                out,
                "%s in %.1f s: %s"
                        .formatted(
                                atlas.table().summary(),
                                atlas.result().judgement().wallMillis() / 1e3,
                                atlas.result().judgement().conformance()));
        line(out, "  " + atlas.result().folder().resolve(AtlasReport.TABLE));
    }

    /** Prints a line without anything that could control a terminal, since a server may have sent it. */
    private static void line(PrintWriter out, String text) {
        out.println(Text.line(text, SENTENCE_MAX));
        out.flush();
    }
}
