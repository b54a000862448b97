package org.ixntck.judge.model;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** How connections end: by a fault of the kit, by the server, or before they were opened. */
final class Endings {

    /** What comes on a connection that ended so many connections ago goes unnoticed. */
    private static final int ENDED_MAX = 10_000;

    private final Site site;
    private final Timing timing;
    private final Table table;
    private final Tally tally;
    private final Ledger ledger;
    private final Map<String, Connection> connections;
    private final List<Stopping> stopping;
    private final Queue<String> ended = new ArrayDeque<>();

    Endings(Site site, Map<String, Connection> connections, List<Stopping> stopping) {
        this.site = site;
        this.timing = site.timing();
        this.table = site.table();
        this.tally = site.tally();
        this.ledger = site.ledger();
        this.connections = connections;
        this.stopping = stopping;
    }

    void fault(Entry entry, Connection on, Event.Fault.Kind kind) {
        stopping.forEach(it -> it.ended(on, entry));
        on.fault(entry);
        if (!kind.hears()) {
            on.deafen();
        }
        // Of a silent one not even its end is seen.
        on.life().closes(on, entry);
        if (!on.agent()) {
            if (on.deaf()) {
                engineLost(entry, on);
            }
            return;
        }
        // Whether a half-close is a loss is open (domain.md, section 5); but who can send nothing any more answers no
        // polls.
        Loss.Way way = switch (kind) {
            case CLOSE -> Loss.Way.CLOSED;
            case RESET -> Loss.Way.RESET;
            case SILENCE -> on.keepAliveOpen() ? Loss.Way.PERHAPS : Loss.Way.SILENT;
            case HALF_CLOSE, DEAFNESS -> Loss.Way.PERHAPS;
        };
        agentLost(entry, on, way, kind == Event.Fault.Kind.DEAFNESS);
    }

    /** Who speaks again was not lost, unless the server has noticed before. */
    void healed(Connection on, Entry entry) {
        if (on.agent() && on.ended().isEmpty()) {
            on.loss().filter(it -> it.way() == Loss.Way.SILENT).ifPresent(it -> {
                it.perhaps();
                on.life().strand(on.owner()).moved(it, entry);
            });
        }
    }

    private void engineLost(Entry entry, Connection on) {
        if (on.life().engines().remove(on)) {
            ledger.losesEngine(on, entry);
            on.life().strands().values().forEach(it -> it.engineGone(on, entry));
        }
    }

    private void agentLost(Entry entry, Connection on, Loss.Way way, boolean unnoticed) {
        boolean silent = way == Loss.Way.SILENT || way == Loss.Way.PERHAPS;
        boolean supervised = on.keepAliveNanos() > 0 && !on.keepAliveOpen() && !unnoticed;
        Due inSilence = supervised ? new Due(entry.at(), 2 * on.keepAliveNanos() + timing.report()) : Due.NEVER;
        Due due = silent ? inSilence : timing.reportOf(entry);
        if (on.registration().registered().isPresent()) {
            ledger.loses(on, entry);
        }
        on.life().places().lost(on, entry, due);
        Strand strand = on.life().strand(on.owner());
        if (on.loss().isPresent()) {
            on.loss().get().also(way, entry, due);
            strand.moved(on.loss().get(), entry);
        } else {
            Loss loss = new Loss(on, way, entry, due);
            on.loss(loss);
            strand.lost(loss);
        }
    }

    void ended(Entry entry, Connection on) {
        if (on.ended().isPresent()) {
            return;
        }
        on.ended(entry);
        stopping.forEach(it -> it.ended(on, entry));
        on.phase().ended(entry);
        if (!on.agent()) {
            boolean owes = on.endedByServer()
                    && on.fault().isEmpty()
                    && !on.registration().mayEndIt(entry, timing);
            if (owes) {
                on.life().engines().remove(on);
                on.life().strands().values().forEach(it -> it.engineClosed(on, entry));
            } else {
                engineLost(entry, on);
            }
        } else {
            Strand strand = on.life().strand(on.owner());
            if (on.endedByServer()) {
                on.asks().stream()
                        .filter(it -> !it.isAnswered() && it.alone().isEmpty())
                        .toList()
                        .forEach(it -> strand.missing(it, "none before the server ended the connection", entry, entry));
            }
            if (on.fault().isEmpty()) {
                agentLost(entry, on, on.endedByServer() ? Loss.Way.BY_SERVER : Loss.Way.CLOSED, false);
            } else if (on.endedByServer()) {
                on.loss().ifPresent(loss -> {
                    loss.endedByServer(entry, timing.reportOf(entry));
                    strand.noticed(loss);
                });
            }
        }
        forget(on, entry);
    }

    void connectFailed(Entry entry, Connection on, Event.ConnectFailed failed) {
        Life life = on.life();
        if (life.died().isPresent() && life.down().isEmpty() && failed.reason() == Event.ConnectFailed.Reason.REFUSED) {
            String saw = "that %s had ended by itself %s before"
                    .formatted(
                            life.server(),
                            Clauses.millis(entry.at() - life.died().get().at()));
            Row row = table.get(State.NEW, Situation.REGISTER);
            tally.broken(
                    life.number() > 1 ? Circumstance.AGENT_AFTER_RESTART.requirement() : "RG-01",
                    "%s to accept %s, so that a client can register".formatted(life.server(), on.id()),
                    saw,
                    entry,
                    row);
            life.unsent().forEach(it -> tally.broken(it.requirement(), it.expected(), saw, it.failed(), row));
            life.unsent().clear();
        }
    }

    /** A server that goes on may count a silence from then on. */
    void heardOfLately(Connection on, Entry entry) {
        on.loss()
                .filter(it ->
                        !it.cutsOff() && it.due() != Due.NEVER && on.ended().isEmpty())
                .ifPresent(it ->
                        it.also(it.way(), entry, new Due(entry.at(), 2 * on.keepAliveNanos() + timing.report())));
    }

    void forget(Connection gone, Entry end) {
        gone.life().closes(gone, end);
        ledger.leaves(gone);
        gone.asks().forgetAnswered();
        ended.add(gone.id());
        if (ended.size() > ENDED_MAX) {
            String oldest = ended.remove();
            connections.remove(oldest);
        }
    }
}
