package org.ixntck.judge.invariant;

import java.util.HashSet;
import java.util.Set;

/** Reference ids that a client has used. Most clients count up, so that the first and the last one are enough for nearly all of them. */
final class References {

    private long first;
    private long last;
    private boolean any;
    private Set<Long> others = Set.of();

    void add(long id) {
        if (!any) {
            any = true;
            first = id;
            last = id;
        } else if (id > last && id - 1 == last) {
            last = id;
        } else if (!contains(id)) {
            others = others.isEmpty() ? new HashSet<>() : others;
            others.add(id);
        }
    }

    boolean contains(long id) {
        return (any && id >= first && id <= last) || others.contains(id);
    }
}
