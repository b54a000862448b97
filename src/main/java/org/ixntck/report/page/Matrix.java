package org.ixntck.report.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.KnownFailureText;
import org.ixntck.report.Severity;

/** All requirements, the most severe first. */
final class Matrix {

    private static final int LINKED_MAX = 50;

    private final Judgement judgement;
    private final RunFacts facts;
    private final Severity severity;
    private final KnownFailureText known;
    /** The scenarios that the page has, by id. */
    private final Map<String, OfScenario> shown = new HashMap<>();

    Matrix(Judgement judgement, RunFacts facts) {
        this.judgement = judgement;
        this.facts = facts;
        this.severity = new Severity(judgement);
        this.known = new KnownFailureText(judgement);
        ScenarioList.byFeature(judgement).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(OfScenario::attempt))
                .forEach(it -> shown.put(it.id(), it));
    }

    void write(Html html) {
        html.open("section", "id", "requirements")
                .leaf(
                        "h2",
                        "Requirements (%d)".formatted(judgement.requirements().size()))
                .open("table", "class", "matrix")
                .open("thead")
                .open("tr");
        List.of("Verdict", "Id", "Level", "Sentence", "Proven by")
                .forEach(title -> html.leaf("th", title, "scope", "col"));
        html.end().end().open("tbody");
        judgement.requirements().stream()
                .sorted(Comparator.comparingInt(severity::rank).thenComparing(OfRequirement::verdict))
                .forEach(it -> row(html, it));
        html.end().end().end().line();
    }

    private void row(Html html, OfRequirement row) {
        String id = row.requirement().id();
        Optional<String> accepted = known.requirement(id);
        Mark mark = Mark.of(row.verdict(), severity.advisory(row), accepted.isPresent());
        html.line()
                .open("tr", "id", id, "class", "row", "data-tone", mark.tone(), "data-word", mark.word())
                .open("td");
        mark.write(html);
        html.end().open("td").leaf("a", id, "href", "#" + id, "class", "id").end();
        html.leaf("td", row.requirement().level().name());
        html.open("td").leaf("p", row.requirement().text());
        if (row.verdict() != Verdict.PASS && row.verdict() != Verdict.NOT_TESTED) {
            accepted.ifPresent(words -> html.leaf("p", words));
            html.leaf("p", Sentence.withoutIds(row.why()), "class", "why");
        }
        scenarios(html, row);
        html.end();
        long defects = facts.defects().getOrDefault(id, 0L);
        html.leaf("td", defects == 0 ? "–" : defects + (defects == 1 ? " defect" : " defects"), "class", "proven")
                .end();
    }

    private void scenarios(Html html, OfRequirement row) {
        int all = row.scenarios().size();
        if (all == 0) {
            return;
        }
        html.open("details", "class", "from")
                .leaf("summary", all + (all == 1 ? " scenario" : " scenarios"))
                .open("ul");
        List<OfScenario> linked = row.scenarios().stream()
                .filter(shown::containsKey)
                .map(shown::get)
                .sorted(Comparator.comparing(OfScenario::verdict))
                .limit(LINKED_MAX)
                .toList();
        for (OfScenario scenario : linked) {
            Mark mark = Mark.of(scenario.verdict(), false, false);
            html.open("li")
                    .leaf("i", mark.sign(), "data-tone", mark.tone())
                    .text(" ")
                    .leaf("a", ScenarioList.title(scenario), "href", "#" + scenario.key())
                    .end();
        }
        if (linked.size() < all) {
            html.leaf("li", "and %d more".formatted(all - linked.size()));
        }
        html.end().end();
    }
}
