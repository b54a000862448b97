package org.ixntck.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.VerdictCounts;

/** For each phase, how many requirements and scenarios came to which verdict. */
final class PhaseTable {

    private static final int BAR = 120;

    private final Judgement judgement;
    private final VerdictCounts counts;

    PhaseTable(Judgement judgement) {
        this.judgement = judgement;
        this.counts = new VerdictCounts(judgement);
    }

    void write(Html html) {
        Map<String, List<OfScenario>> phases = new LinkedHashMap<>();
        judgement.requirements().forEach(row -> phases.put(row.requirement().phase(), List.of()));
        judgement.ours().stream()
                .collect(Collectors.groupingBy(it -> it.id().replaceAll("/.*", "")))
                .forEach(phases::put);
        if (!judgement.own().isEmpty()) {
            phases.put("own scenarios", judgement.own());
        }
        html.leaf("h2", "Phases").open("table", "class", "phases");
        html.open("thead").open("tr");
        List.of("Phase", "Requirements", "Scenarios").forEach(title -> html.leaf("th", title, "scope", "col"));
        html.end().end().open("tbody");
        phases.forEach((phase, scenarios) -> {
            html.open("tr").leaf("th", phase, "scope", "row").open("td");
            cell(html, counts.of(phase));
            html.end().open("td");
            cell(html, counts.scenarios(scenarios));
            html.end().end();
        });
        html.end().end();
    }

    /** A bar with the shares, and the numbers. */
    private static void cell(Html html, List<VerdictCounts.Count> some) {
        long all = some.stream().mapToLong(VerdictCounts.Count::n).sum();
        if (all == 0) {
            html.text("–");
            return;
        }
        html.open("svg", "class", "bar", "width", "" + BAR, "height", "8", "aria-hidden", "true");
        long done = 0;
        for (VerdictCounts.Count it : some) {
            long left = done * BAR / all;
            done += it.n();
            html.empty(
                            "rect",
                            "data-tone",
                            Mark.of(it.verdict(), it.advisory(), false).tone(),
                            "x",
                            "" + left,
                            "width",
                            "" + (done * BAR / all - left),
                            "height",
                            "8")
                    .own("</rect>");
        }
        html.end()
                .text(" "
                        + some.stream()
                                .map(it -> "%d %s"
                                        .formatted(
                                                it.n(),
                                                Mark.of(it.verdict(), it.advisory(), false)
                                                        .word()))
                                .collect(Collectors.joining(", ")));
    }
}
