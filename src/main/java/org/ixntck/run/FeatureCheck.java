package org.ixntck.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.plan.Planned;
import org.ixntck.steps.Needs;
import org.ixntck.steps.StepIndex;
import org.ixntck.steps.Types.Cited;

/** Checks the features before anything is started. Errors name file and line. */
final class FeatureCheck {

    private final Catalogue catalogue;
    private final StepIndex index;
    private final Set<String> ids = new HashSet<>();

    FeatureCheck(Catalogue catalogue, StepIndex index) {
        this.catalogue = catalogue;
        this.index = index;
    }

    /**
     * Checks all scenarios.
     *
     * @throws RunException for the first error
     */
    void all(List<Planned> scenarios) throws RunException {
        if (scenarios.isEmpty()) {
            throw new RunException(ExitCode.USAGE, "there are no scenarios to run; the kit's features are missing");
        }
        for (Planned scenario : scenarios) {
            check(scenario);
        }
    }

    private void check(Planned scenario) throws RunException {
        if (!ids.add(scenario.id())) {
            throw wrong(
                    scenario, scenario.line(), "an earlier scenario of this file has the same name; give it another");
        }
        for (String tag : scenario.tags()) {
            requirement(scenario, scenario.line(), tag);
            if (!Needs.understood(tag)) {
                throw wrong(scenario, scenario.line(), "expected %s, saw @%s".formatted(Needs.words(), tag));
            }
        }
        for (Planned.Step step : index.undefined(scenario)) {
            throw wrong(
                    scenario,
                    step.line(),
                    "no step is defined for '%s'; %s"
                            .formatted(
                                    step.text(),
                                    scenario.own()
                                            ? "own features use the steps of the kit's features"
                                            : "CONTRIBUTING.md says where steps are written"));
        }
        for (Planned.Step step : scenario.steps()) {
            Optional<String> unreadable = index.unreadable(step);
            if (unreadable.isPresent()) {
                throw wrong(scenario, step.line(), unreadable.get());
            }
            for (String id : Cited.in(step.text()).ids()) {
                requirement(scenario, step.line(), id);
            }
        }
        if (scenario.steps().stream().noneMatch(index::expects)) {
            throw wrong(scenario, scenario.line(), "the scenario expects nothing; add a Then step");
        }
    }

    private void requirement(Planned scenario, int line, String id) throws RunException {
        boolean known = catalogue.find(id).stream().anyMatch(it -> it.sameAs().isEmpty());
        if (id.matches("[A-Z]{2}-\\d+") && !known) {
            String same = catalogue.find(id).stream()
                    .flatMap(it -> Stream.of("; it is the same as " + String.join(", ", it.sameAs())))
                    .findFirst()
                    .orElse("; `ixn-tck plan` lists them");
            throw wrong(scenario, line, "there is no requirement %s that a scenario can cite%s".formatted(id, same));
        }
    }

    private static RunException wrong(Planned scenario, int line, String what) {
        return new RunException(ExitCode.USAGE, "%s:%d: %s".formatted(file(scenario), line, what));
    }

    private static String file(Planned scenario) {
        return scenario.own()
                ? Path.of(URI.create(scenario.uri())).toString()
                : scenario.uri().substring("classpath:".length());
    }
}
