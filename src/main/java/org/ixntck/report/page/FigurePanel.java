package org.ixntck.report.page;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.ixntck.figures.AgentTruth;
import org.ixntck.figures.BudgetUse;
import org.ixntck.figures.Figures;
import org.ixntck.figures.Margin;
import org.ixntck.figures.Spread;
import org.ixntck.figures.SwitchOver;

/** The figures as tables. The page's scripts plot them above. */
final class FigurePanel {

    private static final int WORST_MAX = 10;

    private final Figures figures;

    FigurePanel(Figures figures) {
        this.figures = figures;
    }

    void write(Html html) {
        html.open("section", "id", "figures").leaf("h2", "Figures");
        html.leaf("p", "Measured, not judged. Times include those of the kit and of the machine.", "class", "dim");
        html.open("div", "class", "plots");
        switchOver(html);
        truth(html);
        margins(html);
        html.end().end().line();
    }

    private static void begin(Html html, String title, String plot, String what) {
        html.open("section", "class", "figure")
                .leaf("h3", title)
                .leaf("p", what)
                .open("div", "class", "plot", "data-plot", plot)
                .end();
    }

    private static void head(Html html, String... titles) {
        html.open("table").open("thead").open("tr");
        List.of(titles).forEach(title -> html.leaf("th", title, "scope", "col"));
        html.end().end().open("tbody");
    }

    private static void row(Html html, String name, Spread spread) {
        html.open("tr")
                .leaf("th", name, "scope", "row")
                .leaf("td", String.valueOf(spread.n()))
                .leaf("td", millis(spread.p50()))
                .leaf("td", millis(spread.p99()))
                .leaf("td", millis(spread.max()))
                .end();
    }

    static String millis(long nanos) {
        double millis = nanos / 1e6;
        return String.format(Locale.ROOT, millis < 100 ? "%.1f\u00a0ms" : "%.0f\u00a0ms", millis);
    }

    private void switchOver(Html html) {
        begin(
                html,
                "Switch-over",
                "switch-over",
                "%d failovers. From the moment at which the agent's application sees the loss of its primary."
                        .formatted(figures.switchOvers().size()));
        if (!figures.switchOvers().isEmpty()) {
            head(html, "until", "n", "p50", "p99", "max");
            LongStream unseen = figures.switchOvers().stream().flatMapToLong(it -> it.unseen().stream());
            row(html, "the loss is seen (from the act that causes it)", Spread.of(unseen));
            stage(html, "reconnected", SwitchOver::reconnected);
            stage(html, "registered", SwitchOver::registered);
            stage(html, "logged in", SwitchOver::loggedIn);
            row(
                    html,
                    "first correct status",
                    Spread.of(figures.switchOvers().stream().flatMapToLong(it -> it.status().stream())));
            stage(html, "of which the application waited for the server", SwitchOver::served);
            html.end().end();
        }
        html.end();
    }

    private void stage(Html html, String name, ToLongFunction<SwitchOver> when) {
        row(html, name, Spread.of(figures.switchOvers().stream().mapToLong(when)));
    }

    private void truth(Html html) {
        List<AgentTruth> agents = figures.truth();
        begin(
                html,
                "Reporting truth",
                "truth",
                "How long a reporting engine that believes the servers shows an agent in a wrong state: %s in all, of %s in which the states of %d agents were known."
                        .formatted(
                                seconds(agents.stream()
                                        .mapToLong(AgentTruth::wrongNanos)
                                        .sum()),
                                seconds(agents.stream()
                                        .mapToLong(AgentTruth::observedNanos)
                                        .sum()),
                                agents.stream()
                                        .map(AgentTruth::agent)
                                        .distinct()
                                        .count()));
        if (!agents.isEmpty()) {
            head(html, "agent", "engine", "wrong for", "longest", "where");
            agents.stream().limit(WORST_MAX).filter(it -> it.wrongNanos() > 0).forEach(it -> {
                AgentTruth.Span longest = it.spans().get(0);
                html.open("tr")
                        .leaf("th", it.agent(), "scope", "row")
                        .leaf("td", it.engine())
                        .leaf("td", millis(it.wrongNanos()))
                        .leaf(
                                "td",
                                "%s shown as logged %s"
                                        .formatted(millis(longest.nanos()), longest.shownIn() ? "in" : "out"))
                        .open("td");
                entry(html, it.scenario(), longest.from());
                html.end().end();
            });
            html.end().end();
        }
        html.end();
    }

    /** An entry, and a link to it if it is of a scenario, since the page has no others. */
    private static void entry(Html html, String scenario, long seq) {
        if (scenario.isEmpty()) {
            html.text("entry " + seq);
        } else {
            html.leaf("a", "entry " + seq, "href", "#e" + seq);
        }
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f\u00a0s", nanos / 1e9);
    }

    private void margins(Html html) {
        begin(
                html,
                "Margins",
                "margins",
                "How much of its budget everything took for which there is one. What was in time, but took more than %.0f %% of its budget, is near."
                        .formatted(100 * Margin.NEAR));
        if (!figures.margins().isEmpty()) {
            head(html, "budget", "n", "p50", "p99", "max", "near", "over");
            for (BudgetUse use : figures.margins()) {
                html.open("tr")
                        .leaf("th", "%s, %s".formatted(use.budget(), millis(use.limitNanos())), "scope", "row")
                        .leaf("td", String.valueOf(use.nanos().n()))
                        .leaf("td", millis(use.nanos().p50()))
                        .leaf("td", millis(use.nanos().p99()))
                        .leaf("td", millis(use.nanos().max()))
                        .leaf("td", String.valueOf(use.near()))
                        .leaf("td", String.valueOf(use.over()))
                        .end();
            }
            html.end().end();
            nearest(html);
        }
        html.end();
    }

    private void nearest(Html html) {
        List<Margin> near =
                figures.nearest().stream().filter(Margin::near).limit(WORST_MAX).toList();
        if (near.isEmpty()) {
            return;
        }
        html.open("ul", "class", "decides");
        near.forEach(it -> {
            html.open("li", "data-tone", "open")
                    .leaf("span", "◔ %.0f %%".formatted(100 * it.share()), "class", "near")
                    .text(" of %s: %s after %s, ".formatted(it.budget(), it.what(), millis(it.nanos())));
            entry(html, it.scenario(), it.to());
            html.end();
        });
        html.end();
    }
}
