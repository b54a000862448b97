package org.ixntck.run;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.Terms;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.rule.Catalogue;

/**
 * Checks the entries of a journal that may have been modified: their contents must be such that the judge can evaluate them. Sees each entry before
 * the judge does. Not thread-safe.
 */
final class UntrustedJournal {

    private static final Set<String> BUDGETS = Set.of("answer", "report", "registration-timeout", "restart");
    /** A month; no server promises as little as that. */
    private static final long MILLIS_MAX = 31L * 24 * 3_600 * 1_000;

    private final Catalogue catalogue;
    private final Map<String, Integer> sites = new HashMap<>();
    private final Map<String, Set<String>> links = new HashMap<>();
    private final Set<String> began = new HashSet<>();
    /** The site of each entry by its {@code seq}; 0 for entries of the whole run. */
    private int[] places = new int[1 << 10];

    private Optional<RunStarted> head = Optional.empty();

    UntrustedJournal(Catalogue catalogue) {
        this.catalogue = catalogue;
        sites.put("", 0);
    }

    /**
     * Checks the next entry.
     *
     * @throws IOException if it cannot be judged; the message is a clause that says why
     */
    void accept(Entry entry) throws IOException {
        place(entry);
        Event event = entry.event();
        if (event instanceof RunStarted started) {
            head = Optional.of(started);
            revision(started);
            terms(started.terms());
            dates(started);
        } else if (event instanceof Event.Connecting opening) {
            links.computeIfAbsent(entry.site(), any -> new HashSet<>()).add(opening.link());
        } else if (event instanceof Event.ScenarioStarted started) {
            requirements(started.requirements(), entry);
            began.add(started.id());
        } else if (event instanceof Event.Expected expected) {
            expectation(entry, expected);
        } else if (event instanceof Event.SiteClosing) {
            links.remove(entry.site());
        } else if (event instanceof Event.RunEnded ended) {
            complete(ended);
        }
    }

    private void place(Entry entry) {
        int place = Math.toIntExact(entry.seq());
        if (place == places.length) {
            places = Arrays.copyOf(places, 2 * place);
        }
        places[place] = sites.computeIfAbsent(entry.site(), any -> sites.size());
    }

    private static void require(boolean holds, String expected, Object saw) throws IOException {
        if (!holds) {
            throw new IOException("expected %s; saw %.80s".formatted(expected, saw));
        }
    }

    private void revision(RunStarted head) throws IOException {
        if (!catalogue.sha256().equals(head.catalogueSha256())) {
            throw new IOException(
                    "it was recorded with another catalogue (revision %.40s); this kit has revision %s; use the kit that recorded it (%.40s)"
                            .formatted(head.catalogueRevision(), catalogue.revision(), head.kit()));
        }
    }

    private static void terms(Terms terms) throws IOException {
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

    private void dates(RunStarted head) throws IOException {
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

    /** A finished run has started all planned scenarios. */
    private void complete(Event.RunEnded ended) throws IOException {
        long planned = head.orElseThrow().options().get(Result.PLANNED) instanceof Long number ? number : 0;
        boolean finished = ended.how() == Event.RunEnded.How.FINISHED;
        require(
                !finished || began.size() >= planned,
                "the %d scenarios that were planned".formatted(planned),
                began.size());
    }

    private void requirements(List<String> ids, Entry entry) throws IOException {
        for (String id : ids) {
            require(catalogue.find(id).isPresent(), "requirements of the catalogue in entry " + entry.seq(), id);
        }
    }

    /** An expectation refers to earlier entries and to connections of its site. */
    private void expectation(Entry entry, Event.Expected expected) throws IOException {
        require(
                isClaim(expected),
                "entry %d to expect something that this kit can judge".formatted(entry.seq()),
                expected.claim());
        requirements(expected.requirements(), entry);
        Map<String, Object> claim = expected.claim();
        if (claim.get("after") instanceof Long after) {
            require(
                    after > 0 && after < entry.seq() && near(places[after.intValue()], entry),
                    "entry %d to name an earlier one of its site".formatted(entry.seq()),
                    after);
        }
        if (claim.get("within") instanceof Long within) {
            require(within >= 0 && within <= MILLIS_MAX, "a time up to a month in entry " + entry.seq(), within);
        }
        List<?> one = claim.containsKey("link") ? List.of(claim.get("link")) : List.of();
        List<?> links = claim.get("links") instanceof List<?> several ? several : one;
        Set<String> here = this.links.getOrDefault(entry.site(), Set.of());
        for (Object link : links) {
            require(
                    here.contains(String.valueOf(link)),
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

    private boolean near(int place, Entry entry) {
        return place == 0 || place == sites.get(entry.site());
    }
}
