package org.ixntck.report;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableRow;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ixntck.judge.rule.OfScenario;

/** Maps the pickles of Cucumber's messages to the scenario ids of the journal. */
final class ScenarioIds {

    private static final String ROOT = "features/";
    private static final String END = ".feature";

    /** The folder of a vendor's own features; empty if there are none. */
    private final String own;
    /** The number of an outline's row by the id of its AST node. */
    private final Map<String, Integer> rows = new HashMap<>();

    /**
     * The ids in a run.
     *
     * @param own the folder of the vendor's own features, as a URI that ends with a slash; empty if there are none
     */
    ScenarioIds(List<Envelope> messages, String own) {
        this.own = own;
        messages.stream()
                .flatMap(message -> message.getGherkinDocument().stream())
                .flatMap(ScenarioIds::scenarios)
                .forEach(this::number);
    }

    private static Stream<Scenario> scenarios(GherkinDocument document) {
        return document.getFeature().stream()
                .flatMap(feature -> feature.getChildren().stream())
                .flatMap(ScenarioIds::scenarios);
    }

    private static Stream<Scenario> scenarios(FeatureChild child) {
        return Stream.concat(
                child.getScenario().stream(),
                child.getRule().stream()
                        .flatMap(rule -> rule.getChildren().stream())
                        .map(RuleChild::getScenario)
                        .flatMap(scenario -> scenario.stream()));
    }

    private void number(Scenario outline) {
        int number = 0;
        for (Examples examples : outline.getExamples()) {
            for (TableRow row : examples.getTableBody()) {
                rows.put(row.getId(), ++number);
            }
        }
    }

    /** The feature's path without .feature, {@code #}, the name, and for an outline's row {@code [n]}. */
    String id(Pickle pickle) {
        List<String> nodes = pickle.getAstNodeIds();
        Integer row = nodes.isEmpty() ? null : rows.get(nodes.get(nodes.size() - 1));
        return path(pickle.getUri()) + "#" + pickle.getName() + (row == null ? "" : "[" + row + "]");
    }

    /** The feature's path below the root of the features, without .feature. */
    String path(String uri) {
        if (!own.isEmpty() && uri.startsWith(own)) {
            return OfScenario.OWN
                    + withoutEnd(URI.create(uri)
                            .getPath()
                            .substring(URI.create(own).getPath().length()));
        }
        String path = uri.replace('\\', '/');
        int root = path.lastIndexOf("/" + ROOT);
        if (root >= 0) {
            path = path.substring(root + 1 + ROOT.length());
        } else if (path.startsWith("classpath:" + ROOT)) {
            path = path.substring(("classpath:" + ROOT).length());
        } else {
            path = path.substring(path.indexOf(':') + 1);
        }
        return withoutEnd(path);
    }

    private static String withoutEnd(String path) {
        return path.endsWith(END) ? path.substring(0, path.length() - END.length()) : path;
    }
}
