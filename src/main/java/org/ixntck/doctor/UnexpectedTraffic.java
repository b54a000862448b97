package org.ixntck.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;

/** Describes what arrived on a connection instead of the expected message, in clauses that quote it. */
final class UnexpectedTraffic {

    private static final int CLAUSES_MAX = 2;
    private static final int QUOTE_MAX = 160;

    private final List<Entry> entries;

    /** The traffic of a connection after the entry {@code after}. */
    UnexpectedTraffic(Link link, long after) {
        entries = link.entries().stream().filter(entry -> entry.seq() > after).toList();
    }

    /** What arrived instead of the answer with the given reference id; empty if nothing did. */
    String insteadOfAnswer(long reference) {
        return told(message -> answer(message, reference));
    }

    /** What arrived instead of EventAgentLogin of an agent, except EventAck; empty if nothing did. */
    String insteadOfLogin(String agent) {
        String came = told(message -> message.name().equals("EventAck") ? "" : quoted(message));
        return came.isEmpty() ? "" : "no EventAgentLogin that names %s, but %s".formatted(agent, came);
    }

    private String told(Function<Message, String> telling) {
        Optional<String> broken = overSeveralLines();
        if (broken.isPresent()) {
            return broken.get();
        }
        List<String> clauses = new ArrayList<>(entries.stream()
                .map(entry -> clause(entry.event(), telling))
                .filter(clause -> !clause.isEmpty())
                .toList());
        int left = clauses.size() - CLAUSES_MAX;
        if (left > 0) {
            clauses.subList(CLAUSES_MAX, clauses.size()).clear();
            clauses.add("and %d more".formatted(left));
        }
        return String.join("; ", clauses);
    }

    private static String clause(Event event, Function<Message, String> telling) {
        if (event instanceof Event.Received received) {
            return telling.apply(received.message());
        }
        if (event instanceof Event.Unreadable garbage) {
            return "%s came, which is no message: %s".formatted(shown(garbage.head()), garbage.why());
        }
        if (event instanceof Event.Ended ended && ended.by() == Event.Ended.By.SERVER) {
            String rest = ended.rest() > 0 ? " after %d bytes without the end of a line".formatted(ended.rest()) : "";
            return "the server ended the connection%s: %s".formatted(rest, ended.how());
        }
        return event instanceof Event.SendFailed failed
                ? "%s could not be sent (%s)".formatted(failed.message(), failed.why())
                : "";
    }

    private static String answer(Message message, long reference) {
        if (!message.name().equals("EventAck") && !message.name().equals("EventError")) {
            return quoted(message);
        }
        Object id = message.attributes().get("referenceId");
        String saw = id == null
                ? "has no referenceId"
                : id instanceof String
                        ? "its referenceId is the text \"%s\"".formatted(id)
                        : "its referenceId is " + id;
        return "%s came, but %s; expected the number %d".formatted(message.name(), saw, reference);
    }

    private static String quoted(Message message) {
        return shown(message.name()
                        + message.attributes().entrySet().stream()
                                .map(it -> it.getKey() + "=" + it.getValue())
                                .collect(Collectors.joining(", ", "(", ")")))
                + " came";
    }

    /** A JSON object that is spread over several lines. */
    private Optional<String> overSeveralLines() {
        List<String> heads = entries.stream()
                .filter(entry -> entry.event() instanceof Event.Unreadable)
                .map(entry -> ((Event.Unreadable) entry.event()).head().strip())
                .toList();
        boolean broken = heads.size() > 1
                && heads.get(0).startsWith("{")
                && !heads.get(0).endsWith("}");
        return broken
                ? Optional.of("%s came on %d lines; expected the whole message on one line"
                        .formatted(shown(String.join(" ", heads)), heads.size()))
                : Optional.empty();
    }

    private static String shown(String text) {
        return text.length() > QUOTE_MAX ? text.substring(0, QUOTE_MAX) + "..." : text;
    }
}
