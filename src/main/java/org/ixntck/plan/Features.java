package org.ixntck.plan;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The features that this kit was built with, read by Cucumber's own parser. */
public final class Features {

    private static final String ROOT = "features";
    private static final String ENDING = ".feature";

    private final List<Planned> scenarios;

    private Features(List<Planned> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Reads the features on the class path.
     *
     * @throws FeatureException if one of them does not parse
     */
    public static Features bundled() throws FeatureException {
        URL root = Features.class.getResource("/" + ROOT + "/requirements.yaml");
        if (root == null) {
            throw new FeatureException("expected a folder 'features' within the kit; its jar is incomplete");
        }
        try {
            URI uri = root.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return read(jar.getPath(ROOT));
                }
            }
            return read(Path.of(uri).getParent());
        } catch (URISyntaxException | IOException e) {
            throw new FeatureException("the kit's features cannot be read: " + e.getMessage());
        }
    }

    private static Features read(Path folder) throws IOException, FeatureException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        List<Planned> scenarios = new ArrayList<>();
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            try (InputStream in = Files.newInputStream(file)) {
                scenarios.addAll(parse(path, in));
            }
        }
        return new Features(scenarios);
    }

    /**
     * Reads one feature.
     *
     * @param path relative to the folder of the features
     * @throws FeatureException if it does not parse
     */
    static List<Planned> parse(String path, InputStream in) throws IOException, FeatureException {
        String uri = "classpath:" + ROOT + "/" + path;
        List<Envelope> envelopes =
                GherkinParser.builder().build().parse(uri, in).toList();
        Optional<ParseError> error = envelopes.stream()
                .flatMap(envelope -> envelope.getParseError().stream())
                .findFirst();
        if (error.isPresent()) {
            throw new FeatureException(
                    "features/%s does not parse: %s".formatted(path, error.get().getMessage()));
        }
        List<Pickle> pickles = envelopes.stream()
                .flatMap(envelope -> envelope.getPickle().stream())
                .toList();
        Map<String, Integer> lines = new HashMap<>();
        envelopes.forEach(
                envelope -> envelope.getGherkinDocument().map(Lines::of).ifPresent(lines::putAll));
        Map<String, Integer> rows = new HashMap<>();
        List<Planned> planned = new ArrayList<>();
        for (Pickle pickle : pickles) {
            String outline = pickle.getAstNodeIds().get(0);
            String row = pickle.getAstNodeIds().size() > 1 ? "[" + rows.merge(outline, 1, Integer::sum) + "]" : "";
            planned.add(planned(path, uri, pickle, row, lines));
        }
        return planned;
    }

    private static Planned planned(String path, String uri, Pickle pickle, String row, Map<String, Integer> lines) {
        String feature = path.substring(0, path.length() - ENDING.length());
        return new Planned(
                feature + "#" + pickle.getName() + row,
                uri,
                lines.getOrDefault(
                        pickle.getAstNodeIds().get(pickle.getAstNodeIds().size() - 1), 0),
                pickle.getName(),
                pickle.getTags().stream()
                        .map(PickleTag::getName)
                        .map(tag -> tag.substring(1))
                        .collect(Collectors.toSet()),
                pickle.getSteps().stream()
                        .map(step -> new Planned.Step(
                                step.getType()
                                        .filter(PickleStepType.ACTION::equals)
                                        .isPresent(),
                                step.getText()))
                        .toList());
    }

    /** All scenarios, in the order of their files. */
    public List<Planned> scenarios() {
        return scenarios;
    }

    /** The scenario that Cucumber finds there. */
    public Optional<Planned> at(String uri, int line) {
        return scenarios.stream()
                .filter(scenario -> scenario.uri().equals(uri) && scenario.line() == line)
                .findFirst();
    }
}
