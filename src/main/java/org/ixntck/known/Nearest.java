package org.ixntck.known;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the correct spelling of a mistyped word. */
public final class Nearest {

    private Nearest() {}

    /** A question that names the most similar of the words; empty if none is similar. */
    public static String question(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> distance(typed, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .map("; did you mean '%s'?"::formatted)
                .orElse("");
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }
}
