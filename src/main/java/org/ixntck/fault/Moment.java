package org.ixntck.fault;

/** When something happens to a connection. */
public sealed interface Moment {

    /** At once. */
    record Now() implements Moment {}

    /**
     * At a message.
     *
     * @param edge before or after the message is sent, or recorded
     * @param direction whether the kit sends or receives it
     * @param name the name of the message
     * @param number the number of the message among those with its name from now on, from 1
     */
    record At(Edge edge, Direction direction, String name, int number) implements Moment {
        public At {
            if (number < 1) {
                throw new IllegalArgumentException("expected a message counted from 1, not " + number);
            }
        }
    }

    /** Before or after a message. */
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
