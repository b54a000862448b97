package org.ixntck.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.ixntck.journal.JournalException;
import org.ixntck.known.Nearest;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Kit;
import org.ixntck.run.RunException;
import org.ixntck.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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
            ExploreCommand.class,
            PlanCommand.class,
            DoctorCommand.class,
            InitCommand.class,
            JudgeCommand.class,
            DiffCommand.class,
            ReportCommand.class,
            BundleCommand.class,
            VerifyCommand.class,
            KeyCommand.class,
            KnownFailuresCommand.class,
            ExplainCommand.class,
            AtlasCommand.class,
            SelfTestCommand.class,
            ReferenceServerCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 conformant, 1 not conformant, 2 inconclusive, 3 the servers or the adapter failed, 4 usage,",
            "5 a known failure is stale, expired or matches nothing, 6 incomplete, 70 the kit failed, 130 interrupted (INT, TERM)."
        })
public final class Main implements Runnable {

    private static final int SENTENCE_MAX = 4_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", description = "prints stack traces", scope = ScopeType.INHERIT)
    private boolean verbose;

    private final Ending ending;

    /** The command line within another program. */
    public Main() {
        this(Ending.unguarded());
    }

    private Main(Ending ending) {
        this.ending = ending;
    }

    /** Runs the command line and ends the JVM with its exit code. */
    public static void main(String[] args) {
        // Numbers look the same everywhere, so that who judges a run again gets the same texts.
        Locale.setDefault(Locale.ROOT);
        quietLibraries();
        PrintWriter err = new PrintWriter(System.err, true);
        Ending ending = Ending.guarded(err);
        if ("dumb".equals(System.getenv("TERM"))) {
            System.setProperty("picocli.ansi", "false");
        }
        PrintWriter out = new PrintWriter(System.out, true);
        int code = new Main(ending).execute(out, err, args);
        ending.with(code == ExitCode.CONFORMANT.code() && lost(out, err) ? ExitCode.KIT.code() : code);
    }

    /** Whether output to a file is incomplete. A reader that closes its pipe, as {@code head} does, has what it wanted. */
    private static boolean lost(PrintWriter out, PrintWriter err) {
        boolean lost = out.checkError() && Files.isRegularFile(Path.of("/dev/fd/1"));
        if (lost) {
            err.println("ixn-tck: the output could not be written to its file; is the disk full?");
        }
        return lost;
    }

    /** Runs the command line. Returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new Main().execute(out, err, args);
    }

    private int execute(PrintWriter plainOut, PrintWriter plainErr, String... args) {
        boolean colours = CommandLine.Help.Ansi.AUTO.enabled();
        PrintWriter out = new PrintWriter(new TerminalWriter(plainOut, colours), true);
        PrintWriter err = new PrintWriter(new TerminalWriter(plainErr, colours), true);
        CommandLine commands = new CommandLine(this)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()))
                .setParameterExceptionHandler(Main::misused)
                .setCaseInsensitiveEnumValuesAllowed(true);
        Numbers.register(commands);
        Optional<String> empty = empty(args);
        if (empty.isPresent()) {
            err.println(
                    "ixn-tck: expected a value %s, saw an empty text; is a variable not set?".formatted(empty.get()));
            return ExitCode.USAGE.code();
        }
        try {
            return commands.execute(args);
        } catch (Error e) {
            return failed(e, err);
        }
    }

    /** Logs of libraries are for developers of the kit only; users find what they need in the journal. */
    private static void quietLibraries() {
        LogManager.getLogManager().reset();
    }

    private int failed(Throwable e, PrintWriter err) {
        ExitCode code = ExitCode.KIT;
        if (e instanceof RunException expected) {
            code = expected.exitCode();
            err.println("ixn-tck: " + Text.line(String.valueOf(e.getMessage()), SENTENCE_MAX));
        } else if (e instanceof JournalException) {
            err.println("ixn-tck: there is no verdict: " + Text.line(String.valueOf(e.getMessage()), SENTENCE_MAX));
        } else {
            err.println("ixn-tck: the kit itself failed: %s%s"
                    .formatted(
                            Text.line(String.valueOf(e), SENTENCE_MAX),
                            verbose ? "" : "; run it again with --verbose and report the output"));
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
        String wrong = wrong(command, e, List.of(args));
        err.println("ixn-tck: %s%s see '%s --help'"
                .formatted(
                        Text.line(wrong, SENTENCE_MAX),
                        wrong.endsWith("?") ? "" : ";",
                        command.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE.code();
    }

    private static String wrong(CommandLine command, ParameterException e, List<String> typed) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(command, unmatched);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing(), typed);
        }
        return e.getMessage().replaceAll("\\s*\\R\\s*", "; ");
    }

    private static String missing(List<ArgSpec> missing, List<String> typed) {
        ArgSpec first = missing.get(0);
        if (first instanceof OptionSpec option && typed.contains(option.longestName())) {
            return "expected a value behind '%s': %s".formatted(option.longestName(), option.paramLabel());
        }
        boolean alternatives = first.group() != null && first.group().exclusive();
        return "expected "
                + missing.stream().map(Main::shown).collect(Collectors.joining(alternatives ? " or " : ", "));
    }

    private static String shown(ArgSpec arg) {
        if (arg instanceof OptionSpec option) {
            return option.arity().max() == 0
                    ? option.longestName()
                    : "%s %s".formatted(option.longestName(), option.paramLabel());
        }
        return arg.arity().min() > 1
                ? "%s at least %d times".formatted(arg.paramLabel(), arg.arity().min())
                : arg.paramLabel();
    }

    private static String unmatched(CommandLine command, UnmatchedArgumentException e) {
        String typed = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            return "there is no option '%s'%s"
                    .formatted(
                            typed,
                            Nearest.question(
                                    typed,
                                    command.getCommandSpec().optionsMap().keySet().stream()
                                            .filter(option -> option.startsWith("--"))
                                            .toList()));
        }
        Set<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? "expected nothing more, saw '%s'".formatted(typed)
                : "there is no command '%s'%s".formatted(typed, Nearest.question(typed, commands));
    }

    /** No option has an empty value; a script with an unset variable passes one. */
    private static Optional<String> empty(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].isBlank()) {
                return Optional.of(i == 0 ? "as the command" : "behind '%s'".formatted(args[i - 1]));
            }
            if (args[i].matches("--[a-z-]+=\\s*")) {
                return Optional.of("behind '%s'".formatted(args[i].strip()));
            }
        }
        return Optional.empty();
    }

    /** What decides the end of the program. */
    Ending ending() {
        return ending;
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
