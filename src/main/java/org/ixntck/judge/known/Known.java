package org.ixntck.judge.known;

import java.util.List;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.KnownFailure.Kind;
import org.ixntck.journal.KnownFailures;
import org.ixntck.judge.rule.Finding;

/**
 * Tells which failures are known. An entry about a requirement covers what is charged to that requirement, an entry about a scenario what
 * that scenario has asked; neither covers a failure with another sentence. An entry that has expired covers nothing.
 */
public final class Known {

    private static final int DATE_LENGTH = 10;

    private final List<KnownFailure> entries;
    private final String today;

    private Known(KnownFailures failures, String date) {
        this.entries = failures.entries();
        this.today = date.substring(0, Math.min(DATE_LENGTH, date.length()));
    }

    /** The known failures of a run, on the day of that run. */
    public static Known of(RunStarted head) {
        return new Known(head.knownFailures(), head.date());
    }

    /**
     * The entries that cover a failure as far as it is charged to one requirement; empty if it is not known.
     *
     * @param scenario id of the scenario; empty if it was seen outside
     */
    public List<KnownFailure> covering(Finding failure, String requirement, String scenario) {
        return entries.stream()
                .filter(entry -> !expired(entry))
                .filter(entry ->
                        entry.kind() == Kind.SCENARIO || entry.subject().equals(requirement))
                .filter(entry -> concerns(entry, failure, scenario))
                .filter(entry -> says(entry, failure))
                .toList();
    }

    /** Whether it is such a failure of what the entry speaks of, however it failed. */
    static boolean concerns(KnownFailure entry, Finding failure, String scenario) {
        return switch (entry.kind()) {
            case REQUIREMENT -> failure.requirements().contains(entry.subject());
            case SCENARIO -> !failure.invariant() && scenario.equals(entry.subject());
        };
    }

    /** Whether the failure is the one that the entry describes. */
    static boolean says(KnownFailure entry, Finding failure) {
        return new Pattern(entry.fails()).isIn(failure.sentence());
    }

    /** Dates of this form are in order when their texts are. */
    boolean expired(KnownFailure entry) {
        return entry.expires().compareTo(today) < 0;
    }
}
