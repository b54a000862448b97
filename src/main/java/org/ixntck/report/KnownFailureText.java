package org.ixntck.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.KnownFailure;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.known.OfKnownFailure.Standing;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.verdict.Judgement;

/** Describes known failures and their outcome in this run. */
public final class KnownFailureText {

    private static final int DATE_LENGTH = 10;

    private final Judgement judgement;

    public KnownFailureText(Judgement judgement) {
        this.judgement = judgement;
    }

    /** Why the failure of a requirement does not count; empty if it counts, or there is none. */
    public Optional<String> requirement(String id) {
        return reasons(judgement.known().requirements().getOrDefault(id, List.of()));
    }

    /** The same for a scenario. */
    public Optional<String> scenario(OfScenario scenario) {
        return reasons(judgement.known().scenarios().getOrDefault(scenario.key(), List.of()));
    }

    private Optional<String> reasons(List<KnownFailure> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of("known failure: "
                        + entries.stream().map(this::reason).distinct().collect(Collectors.joining("; ")));
    }

    private String reason(KnownFailure entry) {
        return "%s (%s, up to %s, %s)".formatted(entry.reason(), entry.owner(), entry.expires(), left(entry));
    }

    /** How long an entry is still valid. */
    String left(KnownFailure entry) {
        Optional<Long> days = daysLeft(entry);
        if (days.isEmpty() || days.get() < 0) {
            return "expired";
        }
        if (days.get() == 0) {
            return "its last day";
        }
        return days.get() == 1 ? "1 day left" : days.get() + " days left";
    }

    /** Days from the run to the expiry, negative after it; empty if the journal names no date. */
    Optional<Long> daysLeft(KnownFailure entry) {
        String date = judgement.head().date();
        try {
            return Optional.of(ChronoUnit.DAYS.between(
                    LocalDate.parse(date.substring(0, Math.min(DATE_LENGTH, date.length()))),
                    LocalDate.parse(entry.expires())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The outcome of an entry in two or three words. */
    static String standing(OfKnownFailure it) {
        return switch (it.standing()) {
            case AS_KNOWN -> "fails as known";
            case UNDECIDED -> "not decided";
            case EXPIRED -> "expired";
            case PASSES -> "passes";
            case FAILS_OTHERWISE -> "fails otherwise";
            case MATCHES_NOTHING -> "matches nothing";
        };
    }

    /** The outcome of an entry in one sentence. */
    public String sentence(OfKnownFailure it) {
        return switch (it.standing()) {
            case AS_KNOWN -> "%s fails as known: %s".formatted(it.entry().subject(), reason(it.entry()));
            case UNDECIDED ->
                "%s is a known failure, and this run does not show whether it still is: %s"
                        .formatted(it.entry().subject(), it.saw());
            case EXPIRED, PASSES, FAILS_OTHERWISE, MATCHES_NOTHING -> it.advice();
        };
    }

    /** The number of entries by outcome; empty if there are none. */
    public Optional<String> summary() {
        List<OfKnownFailure> entries = judgement.known().entries();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("%d in %s: %s"
                .formatted(
                        entries.size(),
                        judgement.head().knownFailures().file(),
                        Stream.of(
                                        count(it -> it == Standing.AS_KNOWN, "as written"),
                                        count(it -> it == Standing.UNDECIDED, "not decided"),
                                        count(Standing::wrong, "to be changed"))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", "))));
    }

    private Optional<String> count(Predicate<Standing> which, String words) {
        long count = judgement.known().entries().stream()
                .map(OfKnownFailure::standing)
                .filter(which)
                .count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + words);
    }
}
