package org.ixntck.journal;

/**
 * A reviewed entry of a vendor's file: what fails, why that is accepted, who answers for it and until when.
 *
 * @param kind whether it is about a requirement or a scenario
 * @param subject id of the requirement or of the scenario
 * @param fails a part of the error sentence; {@code *} matches any text
 * @param reason why the failure is accepted
 * @param owner who answers for it
 * @param expires the last day on which it is valid, as {@code 2027-01-31}
 * @param asked whether all scenarios that can show the failure were selected
 * @param lines its position in the file
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

    /** What an entry is about. */
    public enum Kind {
        REQUIREMENT,
        SCENARIO
    }

    /** Lines of the file, from 1: the first and last line of the entry, and those of its members {@code fails} and {@code expires}. */
    public record Lines(int first, int last, int fails, int expires) {

        /** The lines of the whole entry, in words. */
        public String all() {
            return first == last ? "line " + first : "lines %d to %d".formatted(first, last);
        }
    }
}
