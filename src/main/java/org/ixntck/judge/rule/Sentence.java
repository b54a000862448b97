package org.ixntck.judge.rule;

import java.util.List;
import java.util.regex.Pattern;

/** The sentence that a person reads when something was violated: id, expected, seen, since when, what to look at. */
public final class Sentence {

    private static final Pattern IDS = Pattern.compile("^[A-Z]{2}-\\d\\d(, [A-Z]{2}-\\d\\d)*: ");

    private Sentence() {}

    /** The sentence for a claim that cites nothing. */
    public static String of(String expected, String saw) {
        return "expected %s; saw %s.".formatted(expected, saw);
    }

    /** A sentence without the ids that it begins with, for a place where the id stands already. */
    public static String withoutIds(String sentence) {
        return IDS.matcher(sentence).replaceFirst("");
    }

    /** The sentence for a claim that cites several requirements, with the hint of the first one. */
    public static String of(Requirement first, List<String> ids, String expected, String saw) {
        String hint = first.hint().isEmpty() ? "" : " " + first.hint();
        return "%s: expected %s; saw %s.%s".formatted(String.join(", ", ids), expected, saw, hint);
    }
}
