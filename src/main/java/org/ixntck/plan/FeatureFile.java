package org.ixntck.plan;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A feature file, parsed by Cucumber's own parser.
 *
 * @param id the prefix of the ids of its scenarios
 * @param uri its URI for Cucumber
 * @param shown its path for messages
 */
record FeatureFile(String id, String uri, String shown) {

    private static final String ENDING = ".feature";

    /** A feature of the kit, by its path below the folder of the features. */
    static FeatureFile bundled(String path) {
        return new FeatureFile(withoutEnding(path), "classpath:features/" + path, "features/" + path);
    }

    static String withoutEnding(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }

    static boolean isFeature(String path) {
        return path.endsWith(ENDING);
    }

    /**
     * Its scenarios.
     *
     * @throws FeatureException if it does not parse
     */
    List<Planned> parse(InputStream in) throws IOException, FeatureException {
        List<Envelope> envelopes =
                GherkinParser.builder().build().parse(uri, in).toList();
        Optional<ParseError> error = envelopes.stream()
                .flatMap(envelope -> envelope.getParseError().stream())
                .findFirst();
        if (error.isPresent()) {
            throw wrong(error.get());
        }
        Map<String, Integer> lines = new HashMap<>();
        envelopes.forEach(
                envelope -> envelope.getGherkinDocument().map(Lines::of).ifPresent(lines::putAll));
        Map<String, Integer> rows = new HashMap<>();
        List<Planned> planned = new ArrayList<>();
        envelopes.stream().flatMap(envelope -> envelope.getPickle().stream()).forEach(pickle -> {
            String outline = pickle.getAstNodeIds().get(0);
            String row = pickle.getAstNodeIds().size() > 1 ? "[" + rows.merge(outline, 1, Integer::sum) + "]" : "";
            planned.add(planned(pickle, row, lines));
        });
        return planned;
    }

    private FeatureException wrong(ParseError error) {
        int line = error.getSource()
                .getLocation()
                .map(Location::getLine)
                .map(Number::intValue)
                .orElse(1);
        String why = error.getMessage().replaceFirst("^\\(\\d+:\\d+\\): ", "");
        return new FeatureException("%s:%d: not valid Gherkin: %s".formatted(shown, line, why));
    }

    private Planned planned(Pickle pickle, String row, Map<String, Integer> lines) {
        List<String> nodes = pickle.getAstNodeIds();
        return new Planned(
                id + "#" + pickle.getName() + row,
                uri,
                lines.getOrDefault(nodes.get(nodes.size() - 1), 0),
                pickle.getName(),
                pickle.getTags().stream()
                        .map(PickleTag::getName)
                        .map(tag -> tag.substring(1))
                        .collect(Collectors.toSet()),
                pickle.getSteps().stream()
                        .map(step -> new Planned.Step(
                                lines.getOrDefault(step.getAstNodeIds().get(0), 0),
                                step.getType()
                                        .filter(PickleStepType.ACTION::equals)
                                        .isPresent(),
                                step.getText()))
                        .toList());
    }
}
