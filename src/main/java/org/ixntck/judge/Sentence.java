package org.ixntck.judge;

import java.util.List;

/** The sentence that a person reads when something was violated: id, expected, seen, since when, what to look at. */
public final class Sentence {

    private Sentence() {}

    /** The sentence for a claim that cites nothing. */
    public static String of(String expected, String saw) {
        return "expected %s; saw %s.".formatted(expected, saw);
    }

    /** The sentence for a claim that cites several requirements, with the hint of the first one. */
    public static String of(Requirement first, List<String> ids, String expected, String saw) {
        String hint = first.hint().isEmpty() ? "" : " " + first.hint();
        return "%s: expected %s; saw %s.%s".formatted(String.join(", ", ids), expected, saw, hint);
    }
}
