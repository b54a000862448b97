package org.ixntck.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A journal by somebody who knows how it is chained. */
public final class Rechained {

    private Rechained() {}

    /** A journal without the first scenario whose id begins so: it was not planned either. */
    public static String without(Path journal, String id) throws IOException {
        List<Entry> entries = new Ndjson().read(journal).entries();
        String key = entries.stream()
                .filter(it -> it.event() instanceof Event.ScenarioStarted started
                        && started.id().startsWith(id))
                .findFirst()
                .orElseThrow()
                .scenario();
        Set<String> sites = new HashSet<>();
        entries.stream()
                .filter(it ->
                        it.event() instanceof Event.SiteOpened && it.scenario().equals(key))
                .forEach(it -> sites.add(it.site()));
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.scenario().equals(key) && !sites.contains(entry.site())) {
                kept.add(entry.event() instanceof Event.RunStarted head ? with(entry, planned(head)) : entry);
            }
        }
        return text(Excerpt.of(List.of(kept)).history().entries());
    }

    /** A journal in which events are others. */
    public static String with(Path journal, UnaryOperator<Event> change) throws IOException {
        List<Entry> entries = new Ndjson().read(journal).entries();
        return text(
                entries.stream().map(it -> with(it, change.apply(it.event()))).toList());
    }

    /** A journal with another first entry. */
    public static String withHead(Path journal, UnaryOperator<Event.RunStarted> change) throws IOException {
        return with(journal, event -> event instanceof Event.RunStarted head ? change.apply(head) : event);
    }

    /** A journal that says something else of what the run was made with. */
    public static String madeWith(Path journal, String kit, Provenance made) throws IOException {
        return withHead(
                journal,
                head -> new Event.RunStarted(
                        kit,
                        head.catalogueRevision(),
                        head.catalogueSha256(),
                        head.date(),
                        head.options(),
                        head.terms(),
                        head.knownFailures(),
                        made));
    }

    /** A journal by which the servers were reached through another adapter. */
    public static String describedBy(Path journal, String adapter) throws IOException {
        return withHead(journal, head -> {
            Terms terms = head.terms();
            return new Event.RunStarted(
                    head.kit(),
                    head.catalogueRevision(),
                    head.catalogueSha256(),
                    head.date(),
                    head.options(),
                    new Terms(
                            adapter,
                            terms.name(),
                            terms.version(),
                            terms.servers(),
                            terms.features(),
                            terms.duplicateLogin(),
                            terms.places(),
                            terms.clients(),
                            terms.controls(),
                            terms.budgets()),
                    head.knownFailures(),
                    head.provenance());
        });
    }

    private static String text(List<Entry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ChainedLines lines = new ChainedLines(out)) {
            for (Entry entry : entries) {
                lines.write(entry);
            }
            lines.end();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Entry with(Entry entry, Event event) {
        return new Entry(entry.seq(), entry.at(), entry.since(), entry.pass(), entry.site(), entry.scenario(), event);
    }

    private static Event planned(Event.RunStarted head) {
        Map<String, Object> options = new HashMap<>(head.options());
        options.merge("scenarios", -1L, (one, other) -> (Long) one + (Long) other);
        return new Event.RunStarted(
                head.kit(),
                head.catalogueRevision(),
                head.catalogueSha256(),
                head.date(),
                options,
                head.terms(),
                head.knownFailures(),
                head.provenance());
    }
}
