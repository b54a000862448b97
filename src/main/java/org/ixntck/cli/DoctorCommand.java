package org.ixntck.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Target;
import org.ixntck.doctor.CheckResult;
import org.ixntck.doctor.Doctor;
import org.ixntck.run.Adapters;
import org.ixntck.run.AgentDemand;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Options;
import org.ixntck.run.RunException;
import org.ixntck.run.RunFolder;
import org.ixntck.run.RunPlan;
import org.ixntck.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: checks what an adapter claims. */
@Command(
        name = "doctor",
        description =
                "Checks in seconds, without a verdict, whether the servers do what the adapter claims: connect, register, log in,"
                        + " features, freeze, stop, kill, start. Exits with 3 if they do not.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final int TEXT_MAX = 1_000;
    private static final String UNKNOWN = "no-such-setting=1";

    @Option(
            names = "--adapter",
            paramLabel = "NAME[/SETTING=VALUE,...]|FILE.yaml|FILE.jar",
            defaultValue = "reference",
            description = "the servers under test, as for certify (default: the bundled reference servers)")
    private String adapter;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "the folder in which the output of the servers gets a folder of its own (default: ./reports)")
    private Path reports;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        RunFolder folder = RunFolder.createAside(reports, "doctor-" + Adapters.label(adapter), LocalDateTime.now());
        try {
            return examine(folder.path().toAbsolutePath());
        } finally {
            folder.discard();
        }
    }

    private int examine(Path folder) throws RunException {
        try (Target target = Adapters.open(adapter, folder)) {
            String version = target.profile().version().map(it -> " " + it).orElse("");
            String who = "%s%s (adapter %s)".formatted(target.profile().name(), version, Adapters.shown(adapter));
            line(Text.line(who, TEXT_MAX));
            Adapters.jar(adapter).ifPresent(jar -> line("  the adapter is in " + jar));
            AgentDemand agents = RunPlan.of(everything(), target.profile()).agents();
            List<CheckResult> before = new ArrayList<>(List.of(enough(agents)));
            unknownSetting(folder).ifPresent(before::add);
            before.forEach(this::tell);
            boolean sound = new Doctor(target, this::tell).examine()
                    && before.stream().noneMatch(it -> it.outcome() == CheckResult.Outcome.WRONG);
            line("");
            if (kept(folder)) {
                line("What the adapter and its servers printed is kept in " + folder);
            }
            line(
                    sound
                            ? "Everything is as described. Run 'ixn-tck certify' for a verdict."
                            : "Not everything is as described. Correct it before you run 'ixn-tck certify', which would fail for the same reason.");
            return (sound ? ExitCode.CONFORMANT : ExitCode.SERVERS).code();
        } catch (AdapterException e) {
            throw new RunException(ExitCode.SERVERS, e.getMessage(), e);
        }
    }

    /** The options of a run of all scenarios. */
    private Options everything() {
        return new Options(
                adapter,
                reports,
                List.of(),
                false,
                Options.JOBS_DEFAULT,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static CheckResult enough(AgentDemand agents) {
        String what = "there are enough agents for a whole run";
        return agents.enough()
                ? CheckResult.sound(what, agents.toString())
                : CheckResult.wrong(what, agents.toString(), "raise 'count' under 'agents'");
    }

    private static boolean kept(Path folder) {
        String[] files = folder.toFile().list();
        return files != null && files.length > 0;
    }

    /** Checks that the adapter rejects an unknown setting. Not for descriptions, which the kit itself reads. */
    private Optional<CheckResult> unknownSetting(Path folder) throws AdapterException {
        if (adapter.matches(".*\\.ya?ml")) {
            return Optional.empty();
        }
        String what = "the adapter refuses a setting that it does not know";
        try (Target target = Adapters.open(Adapters.with(adapter, UNKNOWN), folder)) {
            return Optional.of(CheckResult.wrong(
                    what,
                    "it opens %s with %s".formatted(target.profile().name(), UNKNOWN),
                    "let 'open' throw an AdapterException with the cause SETTINGS, or a mistyped name passes unseen"));
        } catch (RunException e) {
            return Optional.of(CheckResult.sound(what, e.getMessage()));
        }
    }

    private void tell(CheckResult examined) {
        String mark = switch (examined.outcome()) {
            case SOUND -> "@|green ok   |@";
            case WRONG -> "@|red WRONG|@";
            case NOT_OFFERED -> "@|faint -    |@";
            case NOT_TRIED -> "@|yellow ?    |@";
        };
        String found = examined.found().isEmpty() ? "" : ": " + examined.found();
        line(Ansi.AUTO.string(mark) + " " + Text.line(examined.what() + found, TEXT_MAX));
        if (!examined.hint().isEmpty()) {
            line("      " + Text.line(examined.hint(), TEXT_MAX));
        }
    }

    private void line(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
