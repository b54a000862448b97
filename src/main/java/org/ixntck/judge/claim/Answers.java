package org.ixntck.judge.claim;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;

/** What is said of answers. */
public final class Answers {

    private static final Set<String> NAMES = Set.of("EventAck", "EventError");

    /** A client that is not registered may be cut off; one that hesitates longer than this has only itself to blame. */
    private static final long HESITATION_NANOS = 250_000_000;

    private Answers() {}

    /** The answer's name, and for an error what it says. */
    public static String describe(Entry answer) {
        Message message = History.message(answer).orElseThrow();
        Optional<Long> code = message.number("errorCode");
        Optional<String> text = message.text("errorDescription");
        if (code.isEmpty() && text.isEmpty()) {
            return message.name();
        }
        return "%s (%s%s)"
                .formatted(
                        message.name(),
                        code.map(String::valueOf).orElse(""),
                        text.map(it -> (code.isPresent() ? " " : "") + abbreviated(it))
                                .orElse(""));
    }

    private static String abbreviated(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }

    /** Whether an answer that belongs to no request of its connection came while this request was to be answered. */
    public static boolean strayed(Request request, Window window) {
        return request.link().received().stream()
                .filter(entry -> entry.seq() > request.sent().seq() && window.mayHold(entry))
                .anyMatch(entry -> isAnswer(entry) && strays(request.link(), entry));
    }

    private static boolean isAnswer(Entry entry) {
        return NAMES.contains(History.message(entry).orElseThrow().name());
    }

    /**
     * Whether an answer repeats the reference id of no request that its connection has sent before. An EventError without a reference id
     * may answer a message that had none.
     */
    public static boolean strays(Link link, Entry answer) {
        Message message = History.message(answer).orElseThrow();
        Optional<Long> reference = message.number("referenceId");
        Stream<Message> said = link.entries().stream()
                .filter(entry -> entry.seq() < answer.seq() && entry.event() instanceof Event.Sent)
                .map(entry -> History.message(entry).orElseThrow());
        return reference.isPresent() || message.name().equals("EventAck")
                ? reference.isEmpty()
                        || said.noneMatch(it -> it.number("referenceId").equals(reference))
                : said.allMatch(it -> it.number("referenceId").isPresent());
    }

    /**
     * Whether a client that was not registered had let so much time pass before this message that the server may have cut it off
     * meanwhile.
     */
    public static boolean hesitated(Link link, Entry sent) {
        boolean registered =
                link.registered().filter(entry -> entry.seq() < sent.seq()).isPresent();
        return !registered
                && link.entries().stream()
                        .filter(entry -> entry.seq() < sent.seq() && !(entry.event() instanceof Event.Ended))
                        .reduce((one, other) -> other)
                        .filter(before -> sent.at() - before.at() > HESITATION_NANOS)
                        .isPresent();
    }
}
