package org.ixntck.simulator;

import java.util.Optional;
import org.ixntck.adapter.Message;

/**
 * What a server reads of a connection.
 *
 * @param message what the client says; empty for the end of the connection
 * @param caused when the kit did it, from which the server's budgets count
 */
record Inbound(Optional<Message> message, long caused) {

    static Inbound message(Message message, long caused) {
        return new Inbound(Optional.of(message), caused);
    }

    static Inbound loss(long caused) {
        return new Inbound(Optional.empty(), caused);
    }
}
