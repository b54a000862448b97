package org.ixntck.journal;

import java.util.List;
import java.util.Optional;
import org.ixntck.adapter.Message;

/**
 * A request of the kit and its answers.
 *
 * @param link the connection on which it was sent
 * @param sent the entry of its sending
 * @param answers each EventAck and EventError with its reference id, in their order
 */
public record Request(Link link, Entry sent, List<Entry> answers) {

    /** Whether a message answers a request. */
    public static boolean isAnswer(Message message) {
        return message.name().equals("EventAck") || message.name().equals("EventError");
    }

    /** The message that was sent. */
    public Message message() {
        return ((Event.Sent) sent.event()).message();
    }

    /** The request's name. */
    public String name() {
        return message().name();
    }

    /** Its reference id. */
    public long reference() {
        return message().number("referenceId").orElseThrow();
    }

    /** The first EventAck, if any. */
    public Optional<Entry> ack() {
        return first("EventAck");
    }

    /** The EventError that refused it. An EventError after an EventAck does not undo the acknowledgement. */
    public Optional<Entry> error() {
        return first("EventError").filter(error -> error.equals(answers.get(0)));
    }

    private Optional<Entry> first(String name) {
        return answers.stream()
                .filter(entry ->
                        ((Event.Received) entry.event()).message().name().equals(name))
                .findFirst();
    }
}
