package org.ixntck.judge.known;

import org.ixntck.journal.KnownFailure;
import org.ixntck.judge.known.OfKnownFailure.Standing;

/** Says what to do to a file of known failures: the line, what was expected of it and what was seen. */
final class Advice {

    private Advice() {}

    static String of(String file, KnownFailure entry, Standing standing, String saw) {
        String subject = entry.subject();
        String all = entry.lines().all();
        return switch (standing) {
            case AS_KNOWN, UNDECIDED -> "";
            case EXPIRED ->
                "%s line %d: %s was accepted up to %s, which is over; delete %s if it is mended, else have it reviewed and write a later date"
                        .formatted(file, entry.lines().expires(), subject, entry.expires(), all);
            case PASSES ->
                "%s %s: expected %s to fail with '%s', and it does not; delete them if it is mended: what fails only now and then is not accepted"
                        .formatted(file, all, subject, entry.fails());
            case FAILS_OTHERWISE ->
                "%s line %d: expected %s to fail with '%s', and it fails in another way; change that line once this is reviewed, or delete %s. Saw %s"
                        .formatted(file, entry.lines().fails(), subject, entry.fails(), all, saw);
            case MATCHES_NOTHING ->
                "%s %s: expected %s to fail, and it is not applicable (%s); delete them"
                        .formatted(file, all, subject, saw);
        };
    }
}
