package org.ixntck.simulator;

import java.util.Optional;
import org.ixntck.adapter.Message;

/**
 * What a server reads of a connection.
 *
 * @param message what the client says; empty for the end of the connection, or of its direction
 * @param half whether only the client's direction has ended
 * @param caused when the kit did it, from which the server's budgets count
 */
record Inbound(Optional<Message> message, boolean half, long caused) {

    static Inbound message(Message message, long caused) {
        return new Inbound(Optional.of(message), false, caused);
    }

    static Inbound loss(long caused) {
        return new Inbound(Optional.empty(), false, caused);
    }

    static Inbound halfClose(long caused) {
        return new Inbound(Optional.empty(), true, caused);
    }
}
