package org.ixntck.doctor;

import java.util.Optional;
import org.ixntck.adapter.Message;

/**
 * The reply to a request.
 *
 * @param answer its EventAck or EventError
 * @param instead a clause that says what arrived instead, if there is no answer
 */
record Reply(Optional<Message> answer, String instead) {

    boolean acknowledged() {
        return is("EventAck");
    }

    boolean refused() {
        return is("EventError");
    }

    private boolean is(String name) {
        return answer.filter(message -> message.name().equals(name)).isPresent();
    }

    /** The answer in a few words, or what came instead. */
    String said() {
        return answer.map(message -> message.name()
                        + message.text("errorDescription")
                                .map(" (%.100s)"::formatted)
                                .orElse(""))
                .orElse(instead);
    }
}
