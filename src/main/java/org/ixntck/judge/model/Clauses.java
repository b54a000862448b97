package org.ixntck.judge.model;

import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;

/** The clauses of the sentences in which charges are told: what was expected, and what was seen. */
final class Clauses {

    static final String STALLED = ", while the kit or its machine had stalled";

    /** The same where unanswered polls matter. */
    static final String UNPOLLED = ", while the kit or its machine had stalled and polls may have gone unanswered";

    private static final int SAID_MAX = 80;

    private Clauses() {}

    /** The agent of a strand. */
    static String name(Strand strand) {
        return strand.agent().isEmpty() ? "an agent without a name" : strand.agent();
    }

    /** The answer that a request awaits. */
    static String expected(Awaited awaited, Ask ask) {
        String answer = switch (awaited.answer()) {
            case ACK -> "EventAck";
            case ERROR -> "EventError";
            default -> "EventAck or EventError";
        };
        return "%s in answer to %s on %s within the answer budget"
                .formatted(answer, ask.name(), ask.on().id());
    }

    /** The report that an engine is owed about an agent. */
    static String expected(String agent, Debt debt, Connection engine) {
        return "%s for %s on %s within the report budget of %s"
                .formatted(debt.kind().message(), agent, engine.id(), cause(debt.cause()));
    }

    private static String cause(Op op) {
        if (op instanceof Ask ask) {
            return "%s on %s".formatted(ask.name(), ask.on().id());
        }
        Loss loss = (Loss) op;
        return switch (loss.way()) {
                    case CLOSED -> "the close of ";
                    case RESET -> "the reset of ";
                    case SILENT -> "the silence of ";
                    case PERHAPS -> "what may be the loss of ";
                    case BY_SERVER -> "the end of ";
                }
                + loss.on().id();
    }

    /** The answer's name, what it says, and how long it took. */
    static String describe(Observation.Answered seen) {
        Message message = ((Event.Received) seen.entry().event()).message();
        String code = message.number("errorCode").map(String::valueOf).orElse("");
        String text = message.text("errorDescription").orElse("");
        String said = (code + " " + (text.length() > SAID_MAX ? text.substring(0, SAID_MAX) + "..." : text)).trim();
        return "%s%s after %s"
                .formatted(
                        message.name(),
                        said.isEmpty() ? "" : " (" + said + ")",
                        millis(seen.entry().at() - seen.ask().cause().at()));
    }

    static String millis(long nanos) {
        return nanos < 10_000_000 ? "%.1f ms".formatted(nanos / 1e6) : "%d ms".formatted(nanos / 1_000_000);
    }
}
