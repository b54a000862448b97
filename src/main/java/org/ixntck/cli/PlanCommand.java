package org.ixntck.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Target;
import org.ixntck.plan.Planned;
import org.ixntck.run.Adapters;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Options;
import org.ixntck.run.RunException;
import org.ixntck.run.RunPlan;
import org.ixntck.steps.Needs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plan}: prints what would run, and how long it takes at least. */
@Command(
        name = "plan",
        description =
                "Lists the scenarios with the requirements that they test, says which of them would not run and why, and"
                        + " how long the run takes at least.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        PrintWriter out = spec.commandLine().getOut();
        Options asked = options.options();
        try (Target target = Adapters.open(asked.adapter(), asked.reports().toAbsolutePath())) {
            RunPlan plan = RunPlan.of(asked, target.profile());
            Needs needs = new Needs(target.profile());
            int left = 0;
            for (Planned scenario : plan.selection().scenarios()) {
                Optional<Needs.Unmet> unmet = needs.unmet(scenario.tags());
                left += unmet.isPresent() ? 1 : 0;
                out.println(scenario.id());
                out.println("    %s".formatted(String.join(" ", scenario.requirements())));
                unmet.ifPresent(why -> out.println("    %s: %s".formatted(why.outcome(), why.why())));
            }
            int all = plan.selection().scenarios().size();
            out.println("%d scenarios, of which %d run".formatted(all, all - left));
            out.println("physical limit: " + plan.limit().formula());
            out.println("agents: " + plan.agents());
            out.flush();
            return ExitCode.CONFORMANT.code();
        } catch (AdapterException e) {
            throw new RunException(ExitCode.SERVERS, e.getMessage(), e);
        }
    }
}
