package org.ixntck.endpoint.description;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

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

    /** How many letters must be changed, put in or taken out. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
