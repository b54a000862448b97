package org.ixntck.fault;

/** How long a fault lasts. All end at the end of their scenario. */
public sealed interface Until {

    /** Until it is taken back. */
    record Healed() implements Until {}

    /** For a while. */
    record Elapsed(long millis) implements Until {}

    /** Until a message of the same connection. */
    record Message(Moment.At moment) implements Until {}
}
