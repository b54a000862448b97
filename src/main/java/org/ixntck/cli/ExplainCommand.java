package org.ixntck.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.plan.FeatureException;
import org.ixntck.plan.Features;
import org.ixntck.plan.Planned;
import org.ixntck.plan.ReachedCells;
import org.ixntck.reference.defect.index.Defects;
import org.ixntck.run.ExitCode;
import org.ixntck.run.RunException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: prints a requirement in full, or the table of the protocol model. */
@Command(
        name = "explain",
        description =
                "Prints a requirement, its source, the scenarios that test it, and the defects that prove that its check can fail; or the table of the protocol model.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    /** Exactly one of the two. */
    static final class What {
        @Parameters(paramLabel = "ID", description = "the requirement, for example AD-01")
        private String id;

        @Option(
                names = "--model",
                description = "the table of the protocol model and the scenarios that reach its cells, in Markdown",
                required = true)
        private boolean model;
    }

    @ArgGroup(multiplicity = "1")
    private What what;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws RunException {
        if (what.model) {
            return explainModel();
        }
        return explain(what.id);
    }

    private int explainModel() {
        PrintWriter out = spec.commandLine().getOut();
        Table.ofTheModels().markdown().forEach(out::println);
        out.println();
        Table.ofTheModels().blame().forEach(out::println);
        out.println();
        Table.ofTheModels().probes().forEach(out::println);
        out.println();
        ReachedCells.bundled().markdown().forEach(out::println);
        out.flush();
        return ExitCode.CONFORMANT.code();
    }

    /** A suggestion, if the id is similar to a known one. */
    private static String meant(String id) {
        return Catalogue.bundled()
                .find(id.toUpperCase(Locale.ROOT))
                .map(requirement -> "; did you mean '%s'?".formatted(requirement.id()))
                .orElse(";");
    }

    private int explain(String id) throws RunException {
        Requirement requirement = Catalogue.bundled()
                .find(id)
                .orElseThrow(() -> new RunException(
                        ExitCode.USAGE,
                        "there is no requirement %s%s `ixn-tck plan` lists them".formatted(id, meant(id))));
        PrintWriter out = spec.commandLine().getOut();
        out.println("%s  %s  %s".formatted(requirement.id(), requirement.level(), requirement.phase()));
        out.println("  " + requirement.text());
        out.println("  source: " + requirement.source());
        if (!requirement.hint().isEmpty()) {
            out.println("  if it fails: " + requirement.hint());
        }
        if (!requirement.sameAs().isEmpty()) {
            out.println("  the same as " + String.join(", ", requirement.sameAs()));
        }
        try {
            Features.bundled().scenarios().stream()
                    .filter(scenario -> scenario.tags().contains(id))
                    .map(Planned::id)
                    .forEach(scenario -> out.println("  judged by " + scenario));
        } catch (FeatureException e) {
            throw new RunException(ExitCode.USAGE, e.getMessage(), e);
        }
        Defects.all().stream()
                .filter(defect -> defect.requirement().equals(id))
                .forEach(defect -> out.println("  proven by defect " + defect.name()));
        out.flush();
        return ExitCode.CONFORMANT.code();
    }
}
