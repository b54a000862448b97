package org.ixntck.plan;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of the scenarios, steps and outline rows of a feature file, by the ids of the parser. */
final class Lines {

    private Lines() {}

    static Map<String, Integer> of(GherkinDocument document) {
        Map<String, Integer> lines = new HashMap<>();
        List<FeatureChild> children = document.getFeature().stream()
                .flatMap(feature -> feature.getChildren().stream())
                .toList();
        children.stream()
                .flatMap(Lines::steps)
                .forEach(step ->
                        lines.put(step.getId(), step.getLocation().getLine().intValue()));
        children.stream().flatMap(Lines::scenarios).forEach(scenario -> {
            lines.put(scenario.getId(), scenario.getLocation().getLine().intValue());
            for (Examples examples : scenario.getExamples()) {
                for (TableRow row : examples.getTableBody()) {
                    lines.put(row.getId(), row.getLocation().getLine().intValue());
                }
            }
        });
        return lines;
    }

    private static Stream<Step> steps(FeatureChild child) {
        Stream<Background> backgrounds = Stream.concat(
                child.getBackground().stream(),
                child.getRule().stream()
                        .flatMap(rule -> rule.getChildren().stream())
                        .flatMap(part -> part.getBackground().stream()));
        return Stream.concat(
                backgrounds.flatMap(background -> background.getSteps().stream()),
                scenarios(child).flatMap(scenario -> scenario.getSteps().stream()));
    }

    private static Stream<Scenario> scenarios(FeatureChild child) {
        return Stream.concat(
                child.getScenario().stream(),
                child.getRule().stream()
                        .flatMap(rule -> rule.getChildren().stream())
                        .map(RuleChild::getScenario)
                        .flatMap(Optional::stream));
    }
}
