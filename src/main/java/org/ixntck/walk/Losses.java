package org.ixntck.walk;

import java.util.List;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Fault.Side;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.peer.Dialer;

/** The faults that are, or may be, the loss of a client, by their kinds. */
final class Losses {

    /** After these the kit sends nothing more on the connection, and neither side need end it. */
    static final List<Kind> HANGING = List.of(Kind.SILENCE, Kind.HALF_CLOSE, Kind.DEAFNESS);

    private Losses() {}

    /** What ends a connection that hangs. */
    static Fault end(Dialer dialer) {
        Fault reset = of(Kind.RESET);
        return dialer.can(reset) ? reset : of(Kind.CLOSE);
    }

    static Fault of(Kind kind) {
        return switch (kind) {
            case CLOSE -> new Fault.Close();
            case RESET -> new Fault.Reset();
            case SILENCE -> new Fault.Silence();
            case HALF_CLOSE -> new Fault.HalfClose(Side.WRITING);
            case DEAFNESS -> new Fault.Deafness();
        };
    }
}
