package org.ixntck.selftest;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The expectation for one defect in the reviewed file.
 *
 * @param breaks the requirement that the defect breaks
 * @param reason parts of its error sentence in their order, separated by {@code " ... "}
 * @param also requirements that always fail with it
 * @param perhaps requirements that may or may not fail with it, depending on timing
 */
public record Expected(String breaks, String reason, Set<String> also, Set<String> perhaps) {

    public Expected {
        also = Set.copyOf(also);
        perhaps = Set.copyOf(perhaps);
    }

    /** The requirement that the defect breaks, and those that always fail with it. */
    public Set<String> named() {
        Set<String> named = new TreeSet<>(also);
        named.add(breaks);
        return named;
    }

    /**
     * Whether a sentence contains all parts of the reason in their order. A reason may have alternatives, separated by {@code |}.
     */
    boolean isReasonOf(String sentence) {
        return Stream.of(reason.split(" \\| ")).anyMatch(way -> isTold(way, sentence));
    }

    private static boolean isTold(String way, String sentence) {
        int from = 0;
        for (String part : way.split(" \\.\\.\\. ")) {
            int at = sentence.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
