package org.ixntck.fault;

/** How long a fault lasts. All faults end with their scenario. */
public sealed interface Until {

    /** Until it is ended. */
    record Healed() implements Until {}

    /** For a while. */
    record Elapsed(long millis) implements Until {}

    /** Until a message on the same connection. */
    record Message(Moment.At moment) implements Until {}
}
