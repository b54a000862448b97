package org.ixntck.judge.rule;

/** The verdict of a run. */
public enum Conformance {
    NOT_CONFORMANT,
    ERROR,
    INCONCLUSIVE,
    /** A MUST is not tested. */
    INCOMPLETE,
    /** All that fails is covered by reviewed entries of the vendor's file. */
    CONFORMANT_WITH_KNOWN_FAILURES,
    CONFORMANT
}
