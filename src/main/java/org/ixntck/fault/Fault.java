package org.ixntck.fault;

import java.util.Optional;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;

/**
 * What the kit can do to a connection of its own. The first five are, or may be, the loss of a client; the others are unusual but legal, and no
 * server may take them for anything else than slow or oddly framed traffic.
 */
public sealed interface Fault {

    /** So long at most a fault that is no loss may hold back one message, or leave the connection unread. */
    long HOLD_MILLIS_MAX = 2_000;

    /** In order: FIN, as an application that closes its socket. */
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

    /** Abnormally: RST, as a host whose application was killed. */
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
     * @param side {@code WRITING}: FIN is sent, and what comes is still read; {@code READING}: nothing is read any more, of which the server
     *     sees nothing
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
     * An application that hangs: its connection stays open, and nothing is sent on it any more, keep-alive included. What the server sends is
     * still read, for the record; the server cannot tell that from a peer whose system buffers it.
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

    /** Nothing is read any more, so that the buffers of both systems fill up. Together with {@link Silence} nothing passes at all. */
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

    /** Each message leaves so much later than it was to be sent. */
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

    /** Messages leave in slices of so many bytes, each in a segment of its own: with 1 also within every character. */
    record Slices(int bytes) implements Fault {
        public Slices {
            positive(bytes);
        }

        @Override
        public String toString() {
            return "slices of %d bytes".formatted(bytes);
        }
    }

    /** Messages leave slowly: so many bytes, then a pause. A message that would take too long leaves in one piece after its time. */
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

    /** So many messages leave in one segment; fewer, when no more follow soon. */
    record Coalescing(int messages) implements Fault {
        public Coalescing {
            positive(messages);
        }

        @Override
        public String toString() {
            return "%d messages in one segment".formatted(messages);
        }
    }

    /** After each look at what has come the kit does not look for a while. */
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

    /** A direction of a connection, seen from the kit. */
    enum Side {
        READING,
        WRITING
    }

    /** What it is to a server that may take it, or has to take it, for the loss of the client; empty if it is no loss. */
    default Optional<Kind> loss() {
        return Optional.empty();
    }

    /** Whether it can be undone. */
    default boolean heals() {
        return !(this instanceof Close || this instanceof Reset || this instanceof HalfClose);
    }

    /** For how long it may hold back what is sent or read; 0 if it holds back nothing. */
    default long holdsMillis() {
        return 0;
    }

    /** How the journal records that it begins. */
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
