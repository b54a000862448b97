package org.ixntck.selftest;

import java.util.Set;

/**
 * What the reviewed file says of one defect.
 *
 * @param breaks the requirement that names the defect
 * @param reason a part of its error sentence
 * @param also requirements that fail with it each time
 * @param perhaps requirements that fail with it or not, by chance of time
 */
public record Expected(String breaks, String reason, Set<String> also, Set<String> perhaps) {

    public Expected {
        also = Set.copyOf(also);
        perhaps = Set.copyOf(perhaps);
    }
}
