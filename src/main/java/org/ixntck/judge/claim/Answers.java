package org.ixntck.judge.claim;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;

/** What is said of answers. */
public final class Answers {

    private static final Set<String> NAMES = Set.of("EventAck", "EventError");

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

    /** Whether an answer came that repeats the reference id of no request of its connection. */
    public static boolean strayed(Link link) {
        Set<Long> asked = link.requests().stream().map(Request::reference).collect(Collectors.toSet());
        return link.received().stream()
                .map(entry -> History.message(entry).orElseThrow())
                .filter(message -> NAMES.contains(message.name()))
                .anyMatch(message ->
                        message.number("referenceId").filter(asked::contains).isEmpty());
    }
}
