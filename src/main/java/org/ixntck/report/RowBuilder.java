package org.ixntck.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Role;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.text.Text;

/** Turns a scenario's entries into the rows of its diagram. */
final class RowBuilder {

    private static final int ROWS_MAX = 200;
    /** Shorter stalls of the kit are not shown, since they have no visible effect. */
    private static final long STALL_NANOS = 250_000_000;

    private static final int NAME_MAX = 44;
    private static final int WHY_MAX = 48;

    private final ScenarioEntries byScenario;
    private final FailureBands bands;
    private final List<Entry> entries;
    private final Lifelines columns;
    private final Set<String> canaries;
    private final Set<Long> blamed = new HashSet<>();
    private final FoldedRegistrations registrations;
    private final List<Row> rows = new ArrayList<>();
    /** Keep-alive messages since the last row of another kind: the index of the row by connection, and their number. */
    private final Map<String, int[]> polls = new HashMap<>();

    RowBuilder(ScenarioEntries byScenario, OfScenario scenario, List<Entry> entries, Lifelines columns) {
        this.byScenario = byScenario;
        this.bands = new FailureBands(byScenario, scenario, entries);
        this.entries = entries;
        this.columns = columns;
        this.canaries = ScenarioEntries.canaries(entries);
        scenario.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .flatMap(finding -> finding.evidence().stream())
                .forEach(blamed::add);
        this.registrations = new FoldedRegistrations(scenario, entries, blamed);
    }

    List<Row> all() {
        boolean closing = false;
        for (Entry entry : entries) {
            closing = closing || entry.event() instanceof Event.SiteClosing;
            if (!closing || blamed.contains(entry.seq())) {
                add(entry);
            }
        }
        List<Row> shown = new ArrayList<>(rows);
        if (rows.size() > ROWS_MAX) {
            shown = new ArrayList<>(rows.subList(0, ROWS_MAX));
            shown.add(Row.band(
                    Row.Style.LIGHT, rows.get(ROWS_MAX).at(), "… %d more".formatted(rows.size() - ROWS_MAX), -1));
        }
        for (Row band : bands.all()) {
            int place = shown.size();
            while (place > 0 && shown.get(place - 1).at() > band.at()) {
                place--;
            }
            shown.add(place, band);
        }
        return shown;
    }

    private void add(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.Controlled controlled) {
            other();
            int server = columns.server(controlled.server());
            if (server >= 0) {
                rows.add(ControlRow.row(entry, controlled, server));
            }
        } else if (event instanceof Event.Stalled stalled && stalled.to() - stalled.from() >= STALL_NANOS) {
            other();
            rows.add(Row.band(
                    Row.Style.WARN,
                    entry.at(),
                    "the kit was not scheduled for %s ms"
                            .formatted(ScenarioEntries.millis(stalled.from(), stalled.to())),
                    -1));
        } else if (event instanceof Event.OnLink on) {
            byScenario.link(entry).ifPresent(link -> onLink(entry, on, link));
        }
    }

    private void other() {
        polls.clear();
    }

    private void onLink(Entry entry, Event.OnLink event, Link link) {
        int owner = columns.owner(link.role(), link.owner());
        int server = columns.server(link.server());
        if (owner < 0 || server < 0) {
            return;
        }
        if (registrations.folded(entry)) {
            registrations.standsFor(entry).ifPresent(label -> {
                other();
                put(entry, Row.Shape.BOTH, Row.Style.LIGHT, owner, server, label + again(link));
            });
            return;
        }
        if (keepAlive(entry)) {
            poll(entry, link, owner, server);
            return;
        }
        int before = rows.size();
        onLink(entry, event, link, owner, server);
        if (rows.size() > before) {
            other();
        }
    }

    private void onLink(Entry entry, Event.OnLink event, Link link, int owner, int server) {
        Row.Style own = link.role() == Role.AGENT ? Row.Style.AGENT : Row.Style.REPORTING;
        String again = again(link);
        if (event instanceof Event.Sent sent) {
            Row.Style style = registrations.has(entry) ? Row.Style.LIGHT : own;
            put(entry, Row.Shape.ARROW, style, owner, server, label(sent.message(), link) + again);
        } else if (event instanceof Event.Received received) {
            received(entry, received.message(), link, owner, server);
        } else if (event instanceof Event.Connecting && link.entries().size() == 1) {
            put(entry, Row.Shape.ARROW, Row.Style.LIGHT, owner, server, "is connecting" + again);
        } else if (event instanceof Event.Connected) {
            put(entry, Row.Shape.ARROW, Row.Style.LIGHT, owner, server, "connects" + again);
        } else if (event instanceof Event.ConnectFailed failed) {
            String label = "no connection: " + Text.line(failed.why(), WHY_MAX);
            put(entry, Row.Shape.REFUSED, Row.Style.WARN, owner, server, label + again);
        } else if (event instanceof Event.SendFailed failed) {
            String label = "not sent: " + Text.line(failed.message() + " " + failed.why(), WHY_MAX);
            put(entry, Row.Shape.REFUSED, Row.Style.WARN, owner, server, label + again);
        } else if (event instanceof Event.Unreadable garbage) {
            String label = "unreadable: " + Text.line(garbage.head(), NAME_MAX);
            put(entry, Row.Shape.ARROW, Row.Style.WARN, server, owner, label + again);
        } else if (event instanceof Event.Overflowed) {
            put(entry, Row.Shape.ARROW, Row.Style.WARN, server, owner, "too many messages to record" + again);
        } else if (event instanceof Event.AdapterFailed) {
            put(entry, Row.Shape.CUT, Row.Style.WARN, owner, server, "the adapter failed" + again);
        } else if (event instanceof Event.Fault fault) {
            Row.Shape shape = fault.kind().ends() ? Row.Shape.CUT : Row.Shape.MUTE;
            put(entry, shape, own, owner, server, fault(fault.kind()) + again);
        } else if (event instanceof Event.Hampered hampered) {
            put(entry, Row.Shape.MUTE, own, owner, server, Text.line(hampered.how(), WHY_MAX) + again);
        } else if (event instanceof Event.Healed healed) {
            put(entry, Row.Shape.MUTE, own, owner, server, "over: " + Text.line(healed.how(), WHY_MAX) + again);
        } else if (event instanceof Event.Ended ended) {
            ended(entry, ended, link, owner, server);
        } else if (event instanceof Event.Marked marked) {
            String label =
                    "%s is %s".formatted(nick(marked.agent()), marked.loggedIn() ? "logged in" : "not logged in");
            rows.add(Row.on(Row.Shape.NOTE, own, entry, owner, label, Row.Life.SAME));
        }
    }

    private void received(Entry entry, Message message, Link link, int owner, int server) {
        if (link.role() == Role.REPORTING
                && message.text("agentId").filter(canaries::contains).isPresent()) {
            rows.add(Row.on(
                    Row.Shape.TICK, Row.Style.LIGHT, entry, owner, "sign of life " + link.server(), Row.Life.SAME));
            return;
        }
        Row.Style style = registrations.has(entry)
                ? Row.Style.LIGHT
                : message.name().equals("EventError") ? Row.Style.WARN : Row.Style.SERVER;
        put(entry, Row.Shape.ARROW, style, server, owner, label(message, link) + again(link));
    }

    private void ended(Entry entry, Event.Ended ended, Link link, int owner, int server) {
        boolean bySelf = ended.by() == Event.Ended.By.KIT;
        if (bySelf
                && link.fault().filter(fault -> fault.seq() < entry.seq()).isPresent()
                && link.entries().stream()
                        .anyMatch(it -> it.event() instanceof Event.Fault cut
                                && cut.kind().ends())) {
            return;
        }
        String how = switch (ended.how()) {
            case "closed" -> "closes the connection";
            case "reset" -> "resets the connection";
            default -> "ends: " + Text.line(ended.how(), WHY_MAX);
        };
        String rest = ended.rest() > 0 ? ", %d bytes of a line left".formatted(ended.rest()) : "";
        Row.Style own = link.role() == Role.AGENT ? Row.Style.AGENT : Row.Style.REPORTING;
        put(
                entry,
                Row.Shape.CUT,
                bySelf ? own : Row.Style.SERVER,
                bySelf ? owner : server,
                bySelf ? server : owner,
                how + rest + again(link));
    }

    private void put(Entry entry, Row.Shape shape, Row.Style style, int from, int to, String label) {
        boolean bad = blamed.contains(entry.seq()) && from >= 0 && fromServer(entry.event());
        rows.add(Row.between(shape, bad ? Row.Style.BAD : style, entry, from, to, label));
    }

    private static boolean fromServer(Event event) {
        return event instanceof Event.Received
                || event instanceof Event.Unreadable
                || event instanceof Event.ConnectFailed
                || event instanceof Event.Ended;
    }

    private boolean keepAlive(Entry entry) {
        return !blamed.contains(entry.seq())
                && History.message(entry)
                        .filter(message -> message.name().equals("KeepAlivePoll")
                                || message.name().equals("KeepAliveReply"))
                        .isPresent();
    }

    private void poll(Entry entry, Link link, int owner, int server) {
        int[] run = polls.get(link.id());
        if (run == null) {
            polls.put(link.id(), new int[] {rows.size(), 1});
            put(entry, Row.Shape.BOTH, Row.Style.LIGHT, owner, server, "keep-alive ×1" + again(link));
        } else {
            run[1]++;
            rows.set(run[0], rows.get(run[0]).labelled("keep-alive ×" + run[1] + again(link)));
        }
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
    private static String again(Link link) {
        int slash = link.id().lastIndexOf('/');
        return slash < 0 ? "" : " (connection %s)".formatted(Text.line(link.id().substring(slash + 1), 6));
    }
}
