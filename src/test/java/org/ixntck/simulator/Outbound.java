package org.ixntck.simulator;

import java.util.Optional;
import org.ixntck.adapter.Message;

/**
 * What a server sends on a connection.
 *
 * @param message what it says; empty for the end of the connection
 * @param how the kit finds a connection ended, {@code closed} or {@code reset}; empty for a message
 * @param rest bytes of a line that is not whole before that end
 */
record Outbound(Optional<Message> message, String how, int rest) {

    static Outbound message(Message message) {
        return new Outbound(Optional.of(message), "", 0);
    }

    static Outbound end(String how) {
        return new Outbound(Optional.empty(), how, 0);
    }
}
