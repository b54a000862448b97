package org.ixntck.selftest;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What the reviewed file says of one defect.
 *
 * @param breaks the requirement that names the defect
 * @param reason parts of its error sentence in their order, divided by {@code " ... "}
 * @param also requirements that fail with it each time
 * @param perhaps requirements that fail with it or not, by chance of time
 */
public record Expected(String breaks, String reason, Set<String> also, Set<String> perhaps) {

    public Expected {
        also = Set.copyOf(also);
        perhaps = Set.copyOf(perhaps);
    }

    /**
     * Whether that sentence has all parts of the reason, one behind the other; of a reason that can be told in two ways, divided by {@code |},
     * those of one of them.
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
