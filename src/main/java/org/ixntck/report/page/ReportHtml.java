package org.ixntck.report.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.Command;
import org.ixntck.report.ReportFile;
import org.ixntck.report.ScenarioEntries;

/** The report of a run as one page. */
public final class ReportHtml {

    private final Judgement judgement;
    private final RunFacts facts;
    private final ScenarioEntries entries;

    /**
     * The report of a run.
     *
     * @param entries of its journal
     */
    public ReportHtml(Judgement judgement, RunFacts facts, ScenarioEntries entries) {
        this.judgement = judgement;
        this.facts = facts;
        this.entries = entries;
    }

    /**
     * Writes the page.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        byte[] page = page().getBytes(StandardCharsets.UTF_8);
        ReportFile.write(file, out -> out.write(page));
    }

    private String page() throws IOException {
        FirstScreen first = new FirstScreen(judgement, facts);
        PageResources resources = new PageResources();
        Html html = new Html().own("<!doctype html>\n");
        html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", resources.policy());
        html.leaf("title", first.title()).own(resources.style()).end().line().open("body");
        html.leaf("a", "Skip to the requirements", "href", "#requirements", "class", "skip");
        html.open("main").line();
        first.write(html);
        filter(html);
        new Matrix(judgement, facts).write(html);
        new ScenarioList(judgement, facts).write(html);
        new FigurePanel(facts.figures()).write(html);
        html.end().line();
        html.open("footer")
                .text("Rendered from the run's journal. Where reports differ, verdict.json is right. Keys: ")
                .own("<kbd>/</kbd> filter, <kbd>j</kbd> <kbd>k</kbd> next and previous scenario, <kbd>f</kbd> next"
                        + " failure, <kbd>Enter</kbd> opens and closes, <kbd>d</kbd> light or dark.")
                .end()
                .line();
        data(html);
        return html.own(resources.script()).end().end().line().toString();
    }

    /** Works only with scripts, which unhide it. */
    private static void filter(Html html) {
        html.open("form", "id", "filter", "role", "search", "hidden", "")
                .open("label")
                .text("Filter ")
                .empty("input", "type", "search", "placeholder", "requirement, scenario or text", "autocomplete", "off")
                .end()
                .open("span", "id", "words", "role", "group", "aria-label", "Verdicts")
                .end()
                .leaf("output", "", "aria-live", "polite")
                .end()
                .line();
        html.own("<noscript>")
                .leaf("p", "Message sequences, wire logs and plots need JavaScript; journal.ndjson has the same.")
                .own("</noscript>")
                .line();
    }

    private void data(Html html) throws IOException {
        Packed packed = new Packed();
        FeatureData data = new FeatureData(packed, entries, new Command(judgement.head()));
        for (Map.Entry<String, List<OfScenario>> feature :
                ScenarioList.byFeature(judgement).entrySet()) {
            html.open("script", "type", "application/gzip", "class", "data", "data-feature", feature.getKey())
                    .own(data.of(feature.getValue()))
                    .end()
                    .line();
        }
        Object figures = new FigureData(facts.figures()).all();
        html.open("script", "type", "application/gzip", "id", "figure-data")
                .own(packed.pack(json -> json.writePOJO(figures)))
                .end()
                .line();
    }
}
