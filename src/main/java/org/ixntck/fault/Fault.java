package org.ixntck.fault;

import java.util.Optional;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;

/**
 * What the kit can do to its own connection. The first five are, or may be, the loss of a client. The others are unusual but legal: to a server
 * they must be nothing else than slow or oddly segmented traffic.
 */
public sealed interface Fault {

    /** The longest time for which a fault that is not a loss may hold back a message, or leave the connection unread. */
    long HOLD_MILLIS_MAX = 2_000;

    /** An orderly end with FIN, as by an application that closes its socket. */
    record Close() implements Fault {
        @Override
        public Optional<Kind> loss() {
            return Optional.of(Kind.CLOSE);
        }

        @Override
        public String toString() {
            return "close";
        }
    }

    /** An abnormal end with RST, as by a host whose application was killed. */
    record Reset() implements Fault {
        @Override
        public Optional<Kind> loss() {
            return Optional.of(Kind.RESET);
        }

        @Override
        public String toString() {
            return "reset";
        }
    }

    /**
     * One direction is shut down.
     *
     * @param side {@code WRITING}: FIN is sent, and the connection is still read; {@code READING}: nothing is read any more, which the server
     *     cannot see
     */
    record HalfClose(Side side) implements Fault {
        @Override
        public Optional<Kind> loss() {
            return Optional.of(side == Side.WRITING ? Kind.HALF_CLOSE : Kind.DEAFNESS);
        }

        @Override
        public String toString() {
            return side == Side.WRITING ? "half-close" : "half-close of the reading side";
        }
    }

    /**
     * An application that hangs: the connection stays open, but nothing is sent on it any more, not even keep-alive. What the server sends is still
     * read and recorded; to the server this looks like a peer whose system buffers it.
     */
    record Silence() implements Fault {
        @Override
        public Optional<Kind> loss() {
            return Optional.of(Kind.SILENCE);
        }

        @Override
        public String toString() {
            return "silence";
        }
    }

    /** Nothing is read any more, so that the buffers of both systems fill up. With {@link Silence}, nothing passes in either direction. */
    record Deafness() implements Fault {
        @Override
        public Optional<Kind> loss() {
            return Optional.of(Kind.DEAFNESS);
        }

        @Override
        public String toString() {
            return "deafness";
        }
    }

    /** Each message is sent after a delay. */
    record Delay(long millis) implements Fault {
        public Delay {
            bounded(millis);
        }

        @Override
        public long holdsMillis() {
            return millis;
        }

        @Override
        public String toString() {
            return "delay of %d ms".formatted(millis);
        }
    }

    /**
     * Messages are sent in slices of the given number of bytes, each in its own segment; with 1, characters are split too. A long message takes
     * its time, and keep-alive replies wait behind it.
     */
    record Slices(int bytes) implements Fault {
        public Slices {
            positive(bytes);
        }

        @Override
        public long holdsMillis() {
            return HOLD_MILLIS_MAX;
        }

        @Override
        public String toString() {
            return "slices of %d bytes".formatted(bytes);
        }
    }

    /** Messages are sent slowly: some bytes, then a pause. The rest of a message that would take too long is sent in one piece. */
    record SlowWriting(int bytes, long pauseMillis) implements Fault {
        public SlowWriting {
            positive(bytes);
            bounded(pauseMillis);
        }

        @Override
        public long holdsMillis() {
            return HOLD_MILLIS_MAX;
        }

        @Override
        public String toString() {
            return "slow writing, %d bytes each %d ms".formatted(bytes, pauseMillis);
        }
    }

    /** Several messages are sent in one segment; fewer, if no more follow soon. */
    record Coalescing(int messages) implements Fault {
        public Coalescing {
            positive(messages);
        }

        @Override
        public String toString() {
            return "%d messages in one segment".formatted(messages);
        }
    }

    /** After each read the kit does not read for a while. */
    record SlowReading(long pauseMillis) implements Fault {
        public SlowReading {
            bounded(pauseMillis);
        }

        @Override
        public long holdsMillis() {
            return pauseMillis;
        }

        @Override
        public String toString() {
            return "slow reading, each %d ms".formatted(pauseMillis);
        }
    }

    /** A direction of a connection, from the point of view of the kit. */
    enum Side {
        READING,
        WRITING
    }

    /** The kind of loss that a server may or must take it for; empty if it is not a loss. */
    default Optional<Kind> loss() {
        return Optional.empty();
    }

    /** Whether it can be undone. */
    default boolean heals() {
        return !(this instanceof Close || this instanceof Reset || this instanceof HalfClose);
    }

    /** How long it may hold back what is sent or read, in milliseconds; 0 if it holds back nothing. */
    default long holdsMillis() {
        return 0;
    }

    /** The journal event that records its beginning. */
    default Event begins(String link) {
        return loss().<Event>map(kind -> new Event.Fault(link, kind))
                .orElseGet(() -> new Event.Hampered(link, toString(), holdsMillis()));
    }

    private static void positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("expected 1 or more, not " + number);
        }
    }

    private static void bounded(long millis) {
        if (millis < 1 || millis > HOLD_MILLIS_MAX) {
            throw new IllegalArgumentException("expected 1 to %d ms, not %d".formatted(HOLD_MILLIS_MAX, millis));
        }
    }
}
