package org.ixntck.simulator;

import java.util.List;

/**
 * Whether a server may do what a disturbed history shows.
 *
 * @param kind what is known of it
 * @param requirements ids of which at least one is broken, if it is forbidden
 * @param why one clause
 */
public record Standing(Kind kind, List<String> requirements, String why) {

    /** What is known. */
    public enum Kind {
        ALLOWED,
        FORBIDDEN,
        /** The models leave it open, or the history does not tell. */
        OPEN
    }

    public Standing {
        requirements = List.copyOf(requirements);
    }

    static Standing allowed(String why) {
        return new Standing(Kind.ALLOWED, List.of(), why);
    }

    static Standing forbidden(String why, String... requirements) {
        return new Standing(Kind.FORBIDDEN, List.of(requirements), why);
    }

    static Standing open(String why) {
        return new Standing(Kind.OPEN, List.of(), why);
    }
}
