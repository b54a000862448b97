package org.ixntck.doctor;

/**
 * The result of one check.
 *
 * @param what a clause that says what should be true
 * @param outcome whether it is true
 * @param found what was seen; empty if there is nothing to add
 * @param hint what to do about it; empty if there is nothing to do
 */
public record CheckResult(String what, Outcome outcome, String found, String hint) {

    /** The outcome of a check. */
    public enum Outcome {
        /** The claim is true. */
        SOUND,
        /** The claim is not true. */
        WRONG,
        /** The adapter does not claim it. */
        NOT_OFFERED,
        /** It could not be checked, because an earlier check failed. */
        NOT_TRIED
    }

    /** A claim that is true. */
    public static CheckResult sound(String what, String found) {
        return new CheckResult(what, Outcome.SOUND, found, "");
    }

    /** A claim that is not true. */
    public static CheckResult wrong(String what, String found, String hint) {
        return new CheckResult(what, Outcome.WRONG, found, hint);
    }

    static CheckResult notOffered(String what, String hint) {
        return new CheckResult(what, Outcome.NOT_OFFERED, "", hint);
    }

    static CheckResult notTried(String what, String because) {
        return new CheckResult(what, Outcome.NOT_TRIED, because, "");
    }
}
