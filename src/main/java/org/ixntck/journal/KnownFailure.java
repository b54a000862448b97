package org.ixntck.journal;

/**
 * A reviewed entry of a vendor's file: what fails, how, why that is accepted, by whom and until when.
 *
 * @param kind what it speaks of
 * @param subject id of the requirement or of the scenario
 * @param fails a part of the error sentence; {@code *} in it stands for anything
 * @param reason why the failure is accepted
 * @param owner who answers for it
 * @param expires the last day on which it counts, as {@code 2027-01-31}
 * @param asked whether all scenarios that can show the failure were asked for
 * @param lines where it stands in the file
 */
public record KnownFailure(
        Kind kind,
        String subject,
        String fails,
        String reason,
        String owner,
        String expires,
        boolean asked,
        Lines lines) {

    /** What an entry speaks of. */
    public enum Kind {
        REQUIREMENT,
        SCENARIO
    }

    /** Lines of the file, counted from 1: where the entry begins and ends, and where what has to be changed stands. */
    public record Lines(int first, int last, int fails, int expires) {

        /** The lines of the whole entry, in words. */
        public String all() {
            return first == last ? "line " + first : "lines %d to %d".formatted(first, last);
        }
    }
}
