package org.ixntck.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Sentence;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.KnownFailureText;
import org.ixntck.report.Severity;
import org.ixntck.report.VerdictCounts;
import org.ixntck.report.VerdictJson;

/** What is read first: the verdict, of what and by whom, and what it rests on. */
final class FirstScreen {

    private static final int LISTED_MAX = 12;
    private static final int BAR = 120;

    private final Judgement judgement;
    private final RunFacts facts;
    private final VerdictCounts counts;
    private final Severity severity;
    private final KnownFailureText known;

    FirstScreen(Judgement judgement, RunFacts facts) {
        this.judgement = judgement;
        this.facts = facts;
        this.counts = new VerdictCounts(judgement);
        this.severity = new Severity(judgement);
        this.known = new KnownFailureText(judgement);
    }

    /** The verdict in words. */
    static String words(Conformance conformance) {
        return conformance.name().replace('_', ' ');
    }

    private String subject() {
        Terms terms = judgement.head().terms();
        return terms.subject();
    }

    /** The title of the page. */
    String title() {
        return "%s: %s".formatted(subject(), words(judgement.conformance()).toLowerCase(Locale.ROOT));
    }

    private String tone() {
        if (judgement.known().wrong() && judgement.conformance() != Conformance.NOT_CONFORMANT) {
            return "open";
        }
        return switch (judgement.conformance()) {
            case CONFORMANT, CONFORMANT_WITH_KNOWN_FAILURES -> "pass";
            case NOT_CONFORMANT -> "fail";
            case ERROR, INCONCLUSIVE, INCOMPLETE -> "open";
        };
    }

    private static String sign(String tone) {
        return switch (tone) {
            case "pass" -> "✓";
            case "fail" -> "✕";
            default -> "!";
        };
    }

    void write(Html html) {
        if (!facts.unexpectedExits().isEmpty()) {
            html.open("section", "class", "exits").leaf("h2", "Servers ended by themselves");
            facts.unexpectedExits().forEach(sentence -> html.leaf("p", sentence));
            html.end().line();
        }
        html.open("header", "class", "verdict", "data-tone", tone())
                .open("h1")
                .leaf("i", sign(tone()), "aria-hidden", "true")
                .text(" " + words(judgement.conformance()))
                .end()
                .leaf("p", subject(), "class", "subject");
        if (!facts.why().isEmpty()) {
            html.leaf("p", facts.why(), "class", "why");
        }
        html.open("p", "class", "counts").leaf("b", "Requirements");
        counts(html, counts.requirements());
        html.end().open("p", "class", "counts").leaf("b", "Scenarios");
        counts(html, counts.scenarios(judgement.ours()));
        html.end().end().line();
        html.open("div", "class", "two").open("div");
        decides(html);
        phases(html);
        html.end();
        facts(html);
        html.end().line();
        knownFailures(html);
        notJudged(html);
    }

    private static void counts(Html html, List<VerdictCounts.Count> counts) {
        counts.forEach(it -> {
            Mark mark = Mark.of(it.verdict(), it.advisory(), false);
            html.open("span", "class", "chip", "data-tone", mark.tone())
                    .leaf("i", mark.sign(), "aria-hidden", "true")
                    .text(" %d %s".formatted(it.n(), mark.word()))
                    .end();
        });
        if (counts.isEmpty()) {
            html.text(" none");
        }
    }

    private void decides(Html html) {
        list(html, "What decides", it -> severity.decides(it) && known(it).isEmpty());
        list(html, "Advisories", severity::advisory);
        list(html, "Not decided", it -> !severity.decides(it) && !severity.advisory(it));
    }

    private String known(OfRequirement row) {
        return known.requirement(row.requirement().id()).orElse("");
    }

    private void list(Html html, String title, Predicate<OfRequirement> which) {
        List<OfRequirement> rows = severity.worstFirst().stream().filter(which).toList();
        if (rows.isEmpty()) {
            return;
        }
        html.leaf("h2", "%s (%d)".formatted(title, rows.size())).open("ul", "class", "decides");
        rows.stream().limit(LISTED_MAX).forEach(row -> {
            Mark mark = Mark.of(row.verdict(), severity.advisory(row), false);
            html.open("li").open("a", "href", "#" + row.requirement().id(), "data-tone", mark.tone());
            html.leaf("i", mark.sign(), "aria-hidden", "true")
                    .text(" " + row.requirement().id())
                    .end();
            html.text(" " + row.requirement().text()).end();
        });
        html.end();
        if (rows.size() > LISTED_MAX) {
            html.open("p")
                    .leaf("a", "and %d more".formatted(rows.size() - LISTED_MAX), "href", "#requirements")
                    .end();
        }
    }

    private void phases(Html html) {
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

    private void facts(Html html) {
        RunStarted head = judgement.head();
        Terms terms = head.terms();
        html.open("dl", "class", "facts");
        fact(html, "Subject", subject());
        fact(html, "Adapter", terms.adapter());
        fact(html, "Kit", "ixn-tck " + head.kit());
        fact(html, "Requirements", "revision " + head.catalogueRevision());
        fact(html, "Date", (head.date().replace('T', ' ') + " " + option(RunStarted.ZONE)).strip());
        fact(html, "Machine", option(RunStarted.MACHINE));
        fact(html, "Took", took());
        fact(
                html,
                "Promised",
                VerdictJson.budgets(terms).entrySet().stream()
                        .map(it -> "%s %s".formatted(it.getKey(), seconds(it.getValue())))
                        .collect(Collectors.joining(", ")));
        fact(
                html,
                "Features",
                terms.features().isEmpty() ? "none" : String.join(", ", new TreeSet<>(terms.features())));
        fact(html, "Policies", "duplicate-login %s, places %s".formatted(terms.duplicateLogin(), terms.places()));
        fact(html, "Protocol model", judgement.coverage().words());
        html.end();
    }

    /** A run that ended early took less than it would have had to. */
    private String took() {
        String took = seconds(judgement.wallMillis());
        long limit = facts.limitMillis().orElse(0);
        boolean whole = !judgement.scenarios().isEmpty() && limit <= judgement.wallMillis();
        return whole && limit > 0 ? "%s, of which it must take %s".formatted(took, seconds(limit)) : took;
    }

    private String option(String name) {
        return String.valueOf(judgement.head().options().getOrDefault(name, ""));
    }

    private static void fact(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.open("div").leaf("dt", name).leaf("dd", value).end();
        }
    }

    static String seconds(long millis) {
        return millis < 1_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1e3);
    }

    private void knownFailures(Html html) {
        List<OfKnownFailure> entries = judgement.known().entries();
        if (entries.isEmpty()) {
            return;
        }
        html.open("section")
                .leaf("h2", "Known failures (%d)".formatted(entries.size()))
                .open("ul", "class", "decides");
        entries.forEach(it -> html.open("li", "data-tone", it.standing().wrong() ? "fail" : "open")
                .text(known.sentence(it))
                .end());
        html.end().end().line();
    }

    private void notJudged(Html html) {
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
