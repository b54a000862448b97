package org.ixntck.report.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.KnownFailureText;
import org.ixntck.report.Severity;
import org.ixntck.report.Tone;
import org.ixntck.report.VerdictCounts;

/** What is read first: the verdict, of what and by whom, and what it rests on. */
final class FirstScreen {

    private static final int LISTED_MAX = 12;

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
        html.open("header", "class", "verdict", "data-tone", Tone.of(judgement))
                .open("h1")
                .leaf("i", sign(Tone.of(judgement)), "aria-hidden", "true")
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
        new PhaseTable(judgement).write(html);
        html.end();
        new FactList(judgement, facts.limitMillis()).write(html);
        html.end().line();
        knownFailures(html);
        new NotJudged(judgement).write(html);
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
}
