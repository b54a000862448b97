package org.ixntck.report.page;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.Provenance;
import org.ixntck.journal.Terms;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.VerdictJson;

/** What was tested, by which kit, when, where, and by which promises. */
final class FactList {

    private final Judgement judgement;
    private final OptionalLong limitMillis;

    FactList(Judgement judgement, OptionalLong limitMillis) {
        this.judgement = judgement;
        this.limitMillis = limitMillis;
    }

    void write(Html html) {
        RunStarted head = judgement.head();
        Terms terms = head.terms();
        html.open("dl", "class", "facts");
        fact(html, "Subject", terms.subject());
        fact(html, "Adapter", terms.adapter());
        fact(html, "Kit", "ixn-tck " + head.kit() + sources(head.provenance()));
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

    private static String sources(Provenance made) {
        return made.commit().isEmpty()
                ? ""
                : ", commit %.10s%s".formatted(made.commit(), made.dirty() ? " with changes" : "");
    }

    /** A run that ended early took less than it would have had to. */
    private String took() {
        String took = seconds(judgement.wallMillis());
        long limit = limitMillis.orElse(0);
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
}
