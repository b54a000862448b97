package org.ixntck.selftest;

import java.util.Set;

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

    /** Whether that sentence has all parts of the reason, one behind the other. */
    boolean isReasonOf(String sentence) {
        int from = 0;
        for (String part : reason.split(" \\.\\.\\. ")) {
            int at = sentence.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
