package org.ixntck.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ixntck.figures.Margin;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.Advisory;
import org.ixntck.report.KnownFailureText;

/** All scenarios, feature by feature, those with failures first. Each opens to what happened in it, which the page's scripts draw. */
final class ScenarioList {

    /** How many scenarios the page has. */
    private static final int SHOWN_MAX = 2_000;

    private final Judgement judgement;
    private final RunFacts facts;
    private final Advisory advisory;
    private final KnownFailureText known;

    ScenarioList(Judgement judgement, RunFacts facts) {
        this.judgement = judgement;
        this.facts = facts;
        this.advisory = new Advisory(judgement);
        this.known = new KnownFailureText(judgement);
    }

    /** A scenario's name, as people read it. */
    static String title(OfScenario scenario) {
        return scenario.id().substring(scenario.id().indexOf('#') + 1);
    }

    /** The scenarios by feature, in the order of the page; of very many only the worst. */
    static Map<String, List<OfScenario>> byFeature(Judgement judgement) {
        Map<String, List<OfScenario>> features = judgement.scenarios().stream()
                .sorted(Comparator.comparing(OfScenario::verdict)
                        .thenComparing(OfScenario::id)
                        .thenComparing(OfScenario::attempt))
                .limit(SHOWN_MAX)
                .collect(Collectors.groupingBy(ScenarioList::feature, Collectors.toList()));
        Map<String, List<OfScenario>> ordered = new LinkedHashMap<>();
        features.entrySet().stream()
                .sorted(Map.Entry.<String, List<OfScenario>>comparingByValue(
                                Comparator.comparing(it -> it.get(0).verdict()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> ordered.put(it.getKey(), it.getValue()));
        return ordered;
    }

    private static String feature(OfScenario scenario) {
        return scenario.id().replaceAll("#.*", "");
    }

    void write(Html html) {
        html.open("section", "id", "scenarios")
                .leaf("h2", "Scenarios (%d)".formatted(judgement.scenarios().size()));
        byFeature(judgement).forEach((feature, scenarios) -> {
            html.line()
                    .open("section", "class", "feature", "data-feature", feature)
                    .leaf("h3", "%s (%d)".formatted(feature, scenarios.size()));
            scenarios.forEach(it -> row(html, it));
            html.end();
        });
        int leftOut = judgement.scenarios().size() - SHOWN_MAX;
        if (leftOut > 0) {
            html.leaf("p", "%d more scenarios are left out here, the best; verdict.json has all.".formatted(leftOut));
        }
        html.end().line();
    }

    private Mark mark(OfScenario scenario) {
        return Mark.of(
                scenario.verdict(),
                advisory.of(scenario),
                known.scenario(scenario).isPresent());
    }

    private void row(Html html, OfScenario scenario) {
        Mark mark = mark(scenario);
        html.line()
                .open(
                        "details",
                        "id",
                        scenario.key(),
                        "class",
                        "scenario row",
                        "data-tone",
                        mark.tone(),
                        "data-word",
                        mark.word(),
                        "data-id",
                        scenario.id())
                .open("summary");
        mark.write(html);
        html.leaf("span", title(scenario) + (scenario.attempt() > 1 ? " (once more)" : ""), "class", "name");
        html.open("span", "class", "ids");
        scenario.requirements()
                .forEach(id -> html.leaf("a", id, "href", "#" + id).text(" "));
        html.end();
        near(scenario)
                .ifPresent(it -> html.leaf(
                        "span",
                        "◔ %.0f %% of %s".formatted(100 * it.share(), it.budget()),
                        "class",
                        "near",
                        "data-tone",
                        "open"));
        html.leaf("span", FactList.seconds(scenario.millis()), "class", "millis")
                .end();
        html.open("div", "class", "body");
        List<String> said = new ArrayList<>(List.of(scenario.why()));
        known.scenario(scenario).ifPresent(said::add);
        said.stream().filter(it -> !it.isBlank()).forEach(it -> html.leaf("p", it, "class", "why"));
        html.end().end();
    }

    /** The answer or report that was in time, but nearly was not. */
    private Optional<Margin> near(OfScenario scenario) {
        return Optional.ofNullable(facts.figures().nearestOf().get(scenario.key()))
                .filter(it -> scenario.verdict() == Verdict.PASS && it.near());
    }
}
