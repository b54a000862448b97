package org.ixntck.cli;

import java.io.PrintWriter;
import java.util.logging.LogManager;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Kit;
import org.ixntck.run.RunException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "ixn-tck",
        description =
                "Tests whether Interaction Servers conform to the models of registration, login and failover: connects to"
                        + " them as agents and as a reporting engine, breaks connections, and stops and restarts servers.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            CertifyCommand.class,
            PlanCommand.class,
            DoctorCommand.class,
            InitCommand.class,
            JudgeCommand.class,
            KnownFailuresCommand.class,
            ExplainCommand.class,
            SelfTestCommand.class,
            ReferenceServerCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 inconclusive, 3 the servers or the adapter failed, 4 usage,",
            "5 a known failure is stale, expired or matches nothing, 6 incomplete, 70 the kit failed, 130 interrupted."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", description = "prints stack traces", scope = ScopeType.INHERIT)
    private boolean verbose;

    /** Runs the command line and ends the JVM with its exit code. */
    public static void main(String[] args) {
        quietLibraries();
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    /** Runs the command line. Returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Main main = new Main();
        return new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(main::failed)
                .setParameterExceptionHandler(Main::misused)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /** The log of libraries is for developers of the kit; users find what they need in the journal. */
    private static void quietLibraries() {
        LogManager.getLogManager().reset();
    }

    private int failed(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        ExitCode code = ExitCode.KIT;
        if (e instanceof RunException expected) {
            code = expected.exitCode();
            err.println("ixn-tck: " + e.getMessage());
        } else {
            err.println("ixn-tck: the kit itself failed: %s%s"
                    .formatted(e, verbose ? "" : "; run it again with --verbose and report the output"));
        }
        if (verbose) {
            e.printStackTrace(err);
        }
        err.flush();
        return code.code();
    }

    private static int misused(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("ixn-tck: %s; see '%s --help'"
                .formatted(
                        e.getMessage().replaceAll("\\s*\\R\\s*", "; "),
                        command.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE.code();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command, such as 'certify'");
    }

    /** Prints the version of the kit. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Kit.NAME + " " + Kit.VERSION};
        }
    }
}
