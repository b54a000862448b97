package org.ixntck.doctor;

/**
 * One thing that was tried.
 *
 * @param what a clause that says what should be so
 * @param outcome whether it is
 * @param found what was seen; empty where the clause says it all
 * @param hint what to do about it; empty where there is nothing to do
 */
public record CheckResult(String what, Outcome outcome, String found, String hint) {

    /** How it came out. */
    public enum Outcome {
        /** It is so. */
        SOUND,
        /** It is not so. */
        WRONG,
        /** The adapter does not claim it, and nothing speaks against that. */
        NOT_OFFERED,
        /** Something before it is wrong. */
        NOT_TRIED
    }

    /** It is so. */
    public static CheckResult sound(String what, String found) {
        return new CheckResult(what, Outcome.SOUND, found, "");
    }

    /** It is not so. */
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
