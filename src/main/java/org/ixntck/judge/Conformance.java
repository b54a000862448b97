package org.ixntck.judge;

/** The verdict of a run. */
public enum Conformance {
    NOT_CONFORMANT,
    ERROR,
    INCONCLUSIVE,
    /** A MUST is not tested. */
    INCOMPLETE,
    CONFORMANT_WITH_KNOWN_FAILURES,
    CONFORMANT
}
