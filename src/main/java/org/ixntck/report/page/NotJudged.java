package org.ixntck.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;

/** The requirements that were not judged, by reason, and the situations of the protocol model that did not come up. */
final class NotJudged {

    private final Judgement judgement;

    NotJudged(Judgement judgement) {
        this.judgement = judgement;
    }

    void write(Html html) {
        Map<String, List<String>> reasons = judgement.requirements().stream()
                .filter(row -> row.verdict() == Verdict.NOT_TESTED || row.verdict() == Verdict.NOT_APPLICABLE)
                .collect(Collectors.groupingBy(
                        row -> Mark.of(row.verdict(), false, false).word() + ": " + Sentence.withoutIds(row.why()),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.requirement().id(), Collectors.toList())));
        Map<String, String> cells = judgement.coverage().notVisited();
        if (reasons.isEmpty() && cells.isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", "Not judged").open("ul", "class", "decides");
        reasons.forEach((why, ids) -> {
            html.open("li");
            ids.forEach(id -> html.leaf("a", id, "href", "#" + id).text(" "));
            html.text(why).end();
        });
        html.end();
        if (!cells.isEmpty()) {
            html.open("details")
                    .leaf("summary", "%d situations of the protocol model that did not come up".formatted(cells.size()))
                    .open("ul");
            cells.forEach((name, meaning) ->
                    html.open("li").leaf("code", name).text(" " + meaning).end());
            html.end().end();
        }
        html.end().line();
    }
}
