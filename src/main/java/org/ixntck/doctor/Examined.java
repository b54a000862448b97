package org.ixntck.doctor;

/**
 * One thing that was tried.
 *
 * @param what a clause that says what should be so
 * @param outcome whether it is
 * @param found what was seen; empty where the clause says it all
 * @param hint what to do about it; empty where there is nothing to do
 */
public record Examined(String what, Outcome outcome, String found, String hint) {

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
    public static Examined sound(String what, String found) {
        return new Examined(what, Outcome.SOUND, found, "");
    }

    /** It is not so. */
    public static Examined wrong(String what, String found, String hint) {
        return new Examined(what, Outcome.WRONG, found, hint);
    }

    static Examined notOffered(String what, String hint) {
        return new Examined(what, Outcome.NOT_OFFERED, "", hint);
    }

    static Examined notTried(String what, String because) {
        return new Examined(what, Outcome.NOT_TRIED, because, "");
    }
}
