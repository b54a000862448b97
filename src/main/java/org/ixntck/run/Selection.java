package org.ixntck.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.plan.Planned;

/**
 * The selected part of the plan.
 *
 * @param scenarios the selected scenarios
 * @param asked ids of the selected requirements; empty if all are selected
 */
public record Selection(List<Planned> scenarios, Optional<Set<String>> asked) {

    public Selection {
        scenarios = List.copyOf(scenarios);
        asked = asked.map(Set::copyOf);
    }

    /**
     * Selects by requirement id, phase or tag, or by the id of a scenario.
     *
     * @throws RunException if a value matches nothing
     */
    static Selection of(List<Planned> all, Catalogue catalogue, List<String> only) throws RunException {
        if (only.isEmpty()) {
            return new Selection(all, Optional.empty());
        }
        List<Planned> scenarios = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        for (String value : only) {
            String name = value.startsWith("@") ? value.substring(1) : value;
            Set<String> tags = tags(catalogue, name);
            List<Planned> found = all.stream()
                    .filter(scenario -> scenario.phase().equals(name)
                            || scenario.id().equals(value)
                            || tags.stream().anyMatch(scenario.tags()::contains))
                    .toList();
            if (found.isEmpty()) {
                throw new RunException(ExitCode.USAGE, names(all, catalogue, value));
            }
            scenarios.addAll(found);
            if (catalogue.find(name).isPresent()) {
                asked.add(name);
            } else {
                found.stream()
                        .filter(scenario -> !scenario.own())
                        .forEach(scenario -> asked.addAll(scenario.requirements()));
            }
        }
        return new Selection(all.stream().filter(scenarios::contains).toList(), Optional.of(asked));
    }

    /** The tags of a name. A requirement that is the same as others has their scenarios. */
    private static Set<String> tags(Catalogue catalogue, String name) {
        return catalogue
                .find(name)
                .filter(requirement -> !requirement.sameAs().isEmpty())
                .map(Requirement::sameAs)
                .<Set<String>>map(Set::copyOf)
                .orElse(Set.of(name));
    }

    private static String names(List<Planned> all, Catalogue catalogue, String value) {
        Set<String> phases = new TreeSet<>(all.stream().map(Planned::phase).toList());
        if (value.matches("[A-Za-z]{2}-\\d+") && catalogue.find(value).isEmpty()) {
            String meant = catalogue
                    .find(value.toUpperCase(Locale.ROOT))
                    .map(requirement -> "; did you mean '%s'?".formatted(requirement.id()))
                    .orElse(";");
            return "--only %s: there is no such requirement%s `ixn-tck plan` lists them".formatted(value, meant);
        }
        return "--only %s: no scenario matches; give the id of a requirement, such as AD-01, a tag, the id of a scenario as reports give it, or one of the phases %s"
                .formatted(value, String.join(", ", phases));
    }

    /** Ids of the requirements of which all scenarios are selected. */
    Set<String> whole(List<Planned> all, Catalogue catalogue) {
        Set<String> whole =
                catalogue.requirements().stream().map(Requirement::id).collect(Collectors.toSet());
        all.stream()
                .filter(scenario -> !scenario.own() && !scenarios.contains(scenario))
                .map(Planned::requirements)
                .forEach(whole::removeAll);
        asked.ifPresent(whole::retainAll);
        return whole;
    }
}
