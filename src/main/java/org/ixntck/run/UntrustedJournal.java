package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.History;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.Ndjson;
import org.ixntck.journal.Terms;
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.Expectation;

/** Reads a journal that may have been modified, and checks that its contents are such that the judge can evaluate them. */
final class UntrustedJournal {

    private static final Set<String> BUDGETS = Set.of("answer", "report", "registration-timeout", "restart");
    /** A month; no server promises as little as that. */
    private static final long MILLIS_MAX = 31L * 24 * 3_600 * 1_000;

    private final Catalogue catalogue;
    private final History history;
    private final RunStarted head;

    private UntrustedJournal(Catalogue catalogue, History history) throws IOException {
        this.catalogue = catalogue;
        this.history = history;
        this.head = history.header().orElseThrow(() -> new IOException("its first entry is missing"));
    }

    /**
     * Reads a journal up to its last complete line.
     *
     * @throws IOException if it cannot be judged; the message is a clause that says why
     */
    static History read(Path file, Catalogue catalogue) throws IOException {
        UntrustedJournal journal = new UntrustedJournal(catalogue, new Ndjson().read(file));
        journal.revision();
        journal.terms();
        journal.dates();
        journal.scenarios();
        for (Entry entry : journal.history.all(Event.Expected.class)) {
            journal.expectation(entry);
        }
        return journal.history;
    }

    private static void require(boolean holds, String expected, Object saw) throws IOException {
        if (!holds) {
            throw new IOException("expected %s; saw %.80s".formatted(expected, saw));
        }
    }

    private void revision() throws IOException {
        if (!catalogue.sha256().equals(head.catalogueSha256())) {
            throw new IOException(
                    "it was recorded with another catalogue (revision %.40s); this kit has revision %s; use the kit that recorded it (%.40s)"
                            .formatted(head.catalogueRevision(), catalogue.revision(), head.kit()));
        }
    }

    private void terms() throws IOException {
        Terms terms = head.terms();
        require(terms.servers().size() > 1, "the names of two or more servers", terms.servers());
        require(terms.budgets().keySet().containsAll(BUDGETS), "the budgets " + BUDGETS, terms.budgets());
        for (Map.Entry<String, Long> budget : terms.budgets().entrySet()) {
            Long millis = budget.getValue();
            require(millis != null && millis > 0 && millis <= MILLIS_MAX, "a budget from 1 ms to a month", budget);
        }
        List<String> policies = List.of("allow", "refuse", "close-earlier");
        require(policies.contains(terms.duplicateLogin()), "one of " + policies, terms.duplicateLogin());
        List<String> places = List.of("exclusive", "shared");
        require(places.contains(terms.places()), "one of " + places, terms.places());
    }

    private void dates() throws IOException {
        try {
            LocalDateTime.parse(head.date());
        } catch (DateTimeException e) {
            require(false, "the date and time at which the run began", head.date());
        }
        for (KnownFailure known : head.knownFailures().entries()) {
            try {
                LocalDate.parse(known.expires());
            } catch (DateTimeException e) {
                require(false, "the last day of a known failure", known.expires());
            }
            require(
                    known.kind() == KnownFailure.Kind.SCENARIO
                            || catalogue.find(known.subject()).isPresent(),
                    "a known failure of a requirement of the catalogue",
                    known.subject());
        }
    }

    /** Scenarios cite requirements of the catalogue, and a finished run has started all planned scenarios. */
    private void scenarios() throws IOException {
        for (Entry entry : history.all(Event.ScenarioStarted.class)) {
            requirements(((Event.ScenarioStarted) entry.event()).requirements(), entry);
        }
        boolean finished = history.all(Event.RunEnded.class).stream()
                .anyMatch(entry -> ((Event.RunEnded) entry.event()).how() == Event.RunEnded.How.FINISHED);
        long began = history.all(Event.ScenarioStarted.class).stream()
                .map(entry -> ((Event.ScenarioStarted) entry.event()).id())
                .distinct()
                .count();
        long planned = head.options().get(Result.PLANNED) instanceof Long number ? number : 0;
        require(!finished || began >= planned, "the %d scenarios that were planned".formatted(planned), began);
    }

    private void requirements(List<String> ids, Entry entry) throws IOException {
        for (String id : ids) {
            require(catalogue.find(id).isPresent(), "requirements of the catalogue in entry " + entry.seq(), id);
        }
    }

    /** An expectation refers to earlier entries and to connections of its site. */
    private void expectation(Entry entry) throws IOException {
        Event.Expected expected = (Event.Expected) entry.event();
        require(
                isClaim(expected),
                "entry %d to expect something that this kit can judge".formatted(entry.seq()),
                expected.claim());
        requirements(expected.requirements(), entry);
        Map<String, Object> claim = expected.claim();
        if (claim.get("after") instanceof Long after) {
            require(
                    after < entry.seq()
                            && history.entry(after)
                                    .filter(it -> near(it, entry))
                                    .isPresent(),
                    "entry %d to name an earlier one of its site".formatted(entry.seq()),
                    after);
        }
        if (claim.get("within") instanceof Long within) {
            require(within >= 0 && within <= MILLIS_MAX, "a time up to a month in entry " + entry.seq(), within);
        }
        List<?> links =
                claim.get("links") instanceof List<?> several ? several : List.of(claim.getOrDefault("link", ""));
        for (Object link : links) {
            require(
                    history.link(entry.site(), String.valueOf(link)).isPresent(),
                    "entry %d to name a connection of its site".formatted(entry.seq()),
                    link);
        }
    }

    /** Whether the claim is the same after it was parsed, so that nothing is missing or unknown. */
    private static boolean isClaim(Event.Expected expected) {
        try {
            Map<String, Object> understood = Expectation.of(expected).event().claim();
            return new TreeMap<>(understood).toString().equals(new TreeMap<>(expected.claim()).toString());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean near(Entry one, Entry other) {
        return one.site().equals(other.site()) || one.site().isEmpty();
    }
}
