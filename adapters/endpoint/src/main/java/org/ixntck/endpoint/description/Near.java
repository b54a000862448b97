package org.ixntck.endpoint.description;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Words that somebody may have meant. */
final class Near {

    private static final int DISTANCE_MAX = 2;

    private Near() {}

    /** A clause to add after what is wrong: {@code ; did you mean 'x'?}, or what there is. */
    static String meant(String word, Collection<String> words) {
        return nearest(word, words)
                .map("; did you mean '%s'?"::formatted)
                .orElse("; there is " + String.join(", ", words));
    }

    private static Optional<String> nearest(String word, Collection<String> words) {
        int max = Math.min(DISTANCE_MAX, Math.max(1, word.length() / 2));
        return words.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= max);
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }
}
