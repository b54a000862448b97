package org.ixntck.doctor;

import java.util.Optional;
import org.ixntck.adapter.Message;

/**
 * How a request was answered.
 *
 * @param answer its EventAck or EventError
 * @param instead what came where that did not come, as a clause
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
