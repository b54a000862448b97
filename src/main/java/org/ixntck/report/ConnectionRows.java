package org.ixntck.report;

import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.journal.Role;
import org.ixntck.text.Text;

/** What a diagram shows of the entries of a connection. */
final class ConnectionRows {

    private static final int NAME_MAX = 44;
    private static final int WHY_MAX = 48;

    private final Lifelines columns;
    private final FoldedRegistrations registrations;
    private final Set<Long> blamed;
    private final Set<String> canaries;

    /**
     * Rows of one diagram.
     *
     * @param blamed the entries by which something failed
     * @param canaries agents that only prove that a connection works
     */
    ConnectionRows(Lifelines columns, FoldedRegistrations registrations, Set<Long> blamed, Set<String> canaries) {
        this.columns = columns;
        this.registrations = registrations;
        this.blamed = blamed;
        this.canaries = canaries;
    }

    /** The row for an entry of a connection between two lifelines; empty if it has none. */
    Optional<Row> row(Entry entry, Event.OnLink event, Link link, int owner, int server) {
        Row.Style own = link.role() == Role.AGENT ? Row.Style.AGENT : Row.Style.REPORTING;
        String again = again(link);
        if (event instanceof Event.Sent sent) {
            Row.Style style = registrations.has(entry) ? Row.Style.LIGHT : own;
            return put(entry, Row.Shape.ARROW, style, owner, server, label(sent.message(), link) + again);
        } else if (event instanceof Event.Received received) {
            return received(entry, received.message(), link, owner, server);
        } else if (event instanceof Event.Connecting && link.entries().size() == 1) {
            return put(entry, Row.Shape.ARROW, Row.Style.LIGHT, owner, server, "is connecting" + again);
        } else if (event instanceof Event.Connected) {
            return put(entry, Row.Shape.ARROW, Row.Style.LIGHT, owner, server, "connects" + again);
        } else if (event instanceof Event.ConnectFailed failed) {
            String label = "no connection: " + Text.line(failed.why(), WHY_MAX);
            return put(entry, Row.Shape.REFUSED, Row.Style.WARN, owner, server, label + again);
        } else if (event instanceof Event.SendFailed failed) {
            String label = "not sent: " + Text.line(failed.message() + " " + failed.why(), WHY_MAX);
            return put(entry, Row.Shape.REFUSED, Row.Style.WARN, owner, server, label + again);
        } else if (event instanceof Event.Unreadable garbage) {
            String label = "unreadable: " + Text.line(garbage.head(), NAME_MAX);
            return put(entry, Row.Shape.ARROW, Row.Style.WARN, server, owner, label + again);
        } else if (event instanceof Event.Overflowed) {
            return put(entry, Row.Shape.ARROW, Row.Style.WARN, server, owner, "too many messages to record" + again);
        } else if (event instanceof Event.AdapterFailed) {
            return put(entry, Row.Shape.CUT, Row.Style.WARN, owner, server, "the adapter failed" + again);
        } else if (event instanceof Event.Fault fault) {
            Row.Shape shape = fault.kind().ends() ? Row.Shape.CUT : Row.Shape.MUTE;
            return put(entry, shape, own, owner, server, fault(fault.kind()) + again);
        } else if (event instanceof Event.Hampered hampered) {
            return put(entry, Row.Shape.MUTE, own, owner, server, Text.line(hampered.how(), WHY_MAX) + again);
        } else if (event instanceof Event.Healed healed) {
            return put(entry, Row.Shape.MUTE, own, owner, server, "over: " + Text.line(healed.how(), WHY_MAX) + again);
        } else if (event instanceof Event.Ended ended) {
            return ended(entry, ended, link, owner, server);
        } else if (event instanceof Event.Marked marked) {
            String label =
                    "%s is %s".formatted(nick(marked.agent()), marked.loggedIn() ? "logged in" : "not logged in");
            return Optional.of(Row.on(Row.Shape.NOTE, own, entry, owner, label, Row.Life.SAME));
        }
        return Optional.empty();
    }

    private Optional<Row> received(Entry entry, Message message, Link link, int owner, int server) {
        if (link.role() == Role.REPORTING
                && message.text("agentId").filter(canaries::contains).isPresent()) {
            return Optional.of(Row.on(
                    Row.Shape.TICK, Row.Style.LIGHT, entry, owner, "sign of life " + link.server(), Row.Life.SAME));
        }
        Row.Style style = registrations.has(entry)
                ? Row.Style.LIGHT
                : message.name().equals("EventError") ? Row.Style.WARN : Row.Style.SERVER;
        return put(entry, Row.Shape.ARROW, style, server, owner, label(message, link) + again(link));
    }

    private Optional<Row> ended(Entry entry, Event.Ended ended, Link link, int owner, int server) {
        boolean bySelf = ended.by() == Event.Ended.By.KIT;
        if (bySelf
                && link.fault().filter(fault -> fault.seq() < entry.seq()).isPresent()
                && link.entries().stream()
                        .anyMatch(it -> it.event() instanceof Event.Fault cut
                                && cut.kind().ends())) {
            return Optional.empty();
        }
        String how = switch (ended.how()) {
            case "closed" -> "closes the connection";
            case "reset" -> "resets the connection";
            default -> "ends: " + Text.line(ended.how(), WHY_MAX);
        };
        String rest = ended.rest() > 0 ? ", %d bytes of a line left".formatted(ended.rest()) : "";
        Row.Style own = link.role() == Role.AGENT ? Row.Style.AGENT : Row.Style.REPORTING;
        return put(
                entry,
                Row.Shape.CUT,
                bySelf ? own : Row.Style.SERVER,
                bySelf ? owner : server,
                bySelf ? server : owner,
                how + rest + again(link));
    }

    private Optional<Row> put(Entry entry, Row.Shape shape, Row.Style style, int from, int to, String label) {
        boolean bad = blamed.contains(entry.seq()) && from >= 0 && fromServer(entry.event());
        return Optional.of(Row.between(shape, bad ? Row.Style.BAD : style, entry, from, to, label));
    }

    private static boolean fromServer(Event event) {
        return event instanceof Event.Received
                || event instanceof Event.Unreadable
                || event instanceof Event.ConnectFailed
                || event instanceof Event.Ended;
    }

    private static String fault(Event.Fault.Kind kind) {
        return switch (kind) {
            case CLOSE -> "closes the connection";
            case RESET -> "resets the connection";
            case SILENCE -> "falls silent";
            case HALF_CLOSE -> "half-closes the connection";
            case DEAFNESS -> "reads nothing any more";
        };
    }

    private String label(Message message, Link link) {
        StringBuilder label = new StringBuilder(Text.line(message.name(), NAME_MAX));
        message.text("mediaTypeName").ifPresent(media -> label.append(' ').append(Text.line(media, 16)));
        message.number("errorCode").ifPresent(code -> label.append(' ').append(code));
        message.text("agentId")
                .filter(agent -> link.role() == Role.REPORTING || !agent.equals(link.owner()))
                .ifPresent(agent -> label.append(" · ").append(nick(agent)));
        return label.toString();
    }

    private String nick(String agent) {
        return Text.line(columns.nick(agent), 20);
    }

    /** A suffix that distinguishes a later connection to the same server from the first one. */
    static String again(Link link) {
        int slash = link.id().lastIndexOf('/');
        return slash < 0 ? "" : " (connection %s)".formatted(Text.line(link.id().substring(slash + 1), 6));
    }
}
