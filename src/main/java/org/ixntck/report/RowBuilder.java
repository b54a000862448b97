package org.ixntck.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;

/** Turns a scenario's entries into the rows of its diagram. */
final class RowBuilder {

    private static final int ROWS_MAX = 200;
    /** Shorter stalls of the kit are not shown, since they have no visible effect. */
    private static final long STALL_NANOS = 250_000_000;

    private final ScenarioEntries byScenario;
    private final FailureBands bands;
    private final List<Entry> entries;
    private final Lifelines columns;
    private final Set<Long> blamed = new HashSet<>();
    private final FoldedRegistrations registrations;
    private final ConnectionRows connections;
    private final List<Row> rows = new ArrayList<>();
    /** Keep-alive messages since the last row of another kind: the index of the row by connection, and their number. */
    private final Map<String, int[]> polls = new HashMap<>();

    RowBuilder(ScenarioEntries byScenario, OfScenario scenario, List<Entry> entries, Lifelines columns) {
        this.byScenario = byScenario;
        this.bands = new FailureBands(byScenario, scenario, entries);
        this.entries = entries;
        this.columns = columns;
        scenario.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .flatMap(finding -> finding.evidence().stream())
                .forEach(blamed::add);
        this.registrations = new FoldedRegistrations(scenario, entries, blamed);
        this.connections = new ConnectionRows(columns, registrations, blamed, ScenarioEntries.canaries(entries));
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
                rows.add(Row.between(
                        Row.Shape.BOTH, Row.Style.LIGHT, entry, owner, server, label + ConnectionRows.again(link)));
            });
            return;
        }
        if (keepAlive(entry)) {
            poll(entry, link, owner, server);
            return;
        }
        connections.row(entry, event, link, owner, server).ifPresent(row -> {
            other();
            rows.add(row);
        });
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
            rows.add(Row.between(
                    Row.Shape.BOTH,
                    Row.Style.LIGHT,
                    entry,
                    owner,
                    server,
                    "keep-alive ×1" + ConnectionRows.again(link)));
        } else {
            run[1]++;
            rows.set(run[0], rows.get(run[0]).labelled("keep-alive ×" + run[1] + ConnectionRows.again(link)));
        }
    }
}
