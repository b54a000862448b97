package org.ixntck.fault;

/** When something happens to a connection. */
public sealed interface Moment {

    /** At once. */
    record Now() implements Moment {}

    /**
     * At a message, counted from when this was asked for.
     *
     * @param edge before a message is sent, or before one that has arrived is recorded; or after that
     * @param direction whether the kit sends or receives it
     * @param name the name of the message
     * @param number which of that name, from 1
     */
    record At(Edge edge, Direction direction, String name, int number) implements Moment {
        public At {
            if (number < 1) {
                throw new IllegalArgumentException("expected a message counted from 1, not " + number);
            }
        }
    }

    /** The one or the other side of a message. */
    enum Edge {
        BEFORE,
        AFTER
    }

    /** Who sends a message: the kit or the server. */
    enum Direction {
        SENT,
        RECEIVED
    }
}
