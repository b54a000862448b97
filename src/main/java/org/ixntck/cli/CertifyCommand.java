package org.ixntck.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ixntck.bundle.Bundling;
import org.ixntck.run.Certification;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Handover;
import org.ixntck.run.Result;
import org.ixntck.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code certify}: runs the scenarios and prints whether the servers conform. */
@Command(
        name = "certify",
        description = "Runs the scenarios against the servers and says whether they conform.",
        mixinStandardHelpOptions = true)
final class CertifyCommand implements Callable<Integer> {

    @ParentCommand
    private Main program;

    @Mixin
    private RunOptions options;

    @Option(
            names = "--bundle",
            description = "packs the run into bundle.zip, with a statement about the result, to be handed in")
    private boolean bundle;

    @Mixin
    private BundleOptions bundleOptions;

    @Option(
            names = "--official",
            description =
                    "refuses a run on which no certificate can rest: a part, other features, a kit that is not released, or"
                            + " budgets that promise next to nothing")
    private boolean official;

    @Option(
            names = "--redact",
            description =
                    "replaces the names of hosts and of the user in everything that the run leaves, each always by the same"
                            + " other name")
    private boolean redact;

    @Option(names = "--redact-agents", description = "replaces agent ids as well; implies --redact")
    private boolean redactAgents;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        Optional<Bundling> bundling = bundling();
        Console console = new Console(spec.commandLine().getOut(), Ansi.AUTO);
        Certification certification = Certification.begin(
                options.options().handedOver(new Handover(official, redact || redactAgents, redactAgents)));
        Result result;
        try (certification) {
            console.begin(certification.plan());
            program.ending()
                    .during(
                            () -> certification.execute(console),
                            early -> ended(certification, early, console),
                            () -> complete(certification));
            result = certification.report();
            console.end(result);
        }
        certification.seal();
        if (bundling.isPresent()) {
            return bundled(bundling.get(), certification, result, console);
        }
        return result.exitCode().code();
    }

    private static void complete(Certification certification) throws RunException {
        certification.close();
        certification.seal();
    }

    /** That there is no bundle does not hide why the servers do not conform. */
    private static int bundled(Bundling bundling, Certification certification, Result result, Console console)
            throws RunException {
        try {
            console.line("  bundle: " + bundling.bundle(certification.folder().path()));
        } catch (RunException e) {
            if (result.exitCode() == ExitCode.CONFORMANT) {
                throw e;
            }
            console.line("ixn-tck: there is no bundle: " + Console.clean(e.getMessage()));
        }
        return result.exitCode().code();
    }

    /** The key is read before anything is started. */
    private Optional<Bundling> bundling() throws RunException {
        if (!bundle && bundleOptions.given().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected --bundle with %s, since only a bundle has a statement"
                            .formatted(bundleOptions.given().get()));
        }
        return bundle ? Optional.of(bundleOptions.bundling()) : Optional.empty();
    }

    private static void ended(Certification certification, Ending.Early early, Console console) {
        if (early.code() == ExitCode.INTERRUPTED) {
            certification.interrupt();
        } else {
            certification.fail(early.why());
        }
        try {
            console.end(certification.report());
        } catch (RunException e) {
            console.line("ixn-tck: " + e.getMessage());
        }
    }
}
