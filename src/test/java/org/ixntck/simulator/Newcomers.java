package org.ixntck.simulator;

/** What a reporting engine is told of what was caused before it registered. The models leave it open. */
public enum Newcomers {
    NOTHING,
    /** Who is logged in. */
    STANDING,
    /** What was caused while no reporting engine was registered. */
    KEPT,
    /** Of that the last few reports. */
    LAST_KEPT
}
