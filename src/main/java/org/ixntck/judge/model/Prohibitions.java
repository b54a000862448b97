package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** What a server may not report about one agent. Each is evidence once it has been waited out and the engine's connection has shown a sign of life. */
final class Prohibitions {

    private static final int WATCHES_MAX = 32;

    private final Strand strand;
    private final Life life;
    private final Tally tally;
    private final List<Watch> watches = new ArrayList<>(4);
    private long known;

    Prohibitions(Strand strand, Life life) {
        this.strand = strand;
        this.life = life;
        this.tally = life.site().tally();
    }

    /** A connection without a session was lost: nothing may be reported of it. */
    void lost(Loss loss, State state) {
        Optional<Situation> way = switch (loss.way()) {
            case CLOSED -> Optional.of(Situation.CLOSED);
            case RESET -> Optional.of(Situation.RESET);
            default -> Optional.empty();
        };
        way.flatMap(it -> life.site().table().find(state, it))
                .filter(row -> row.report() == Row.Report.NONE)
                .ifPresent(row -> watch(row, loss.cause(), loss.due()));
    }

    /** A request was answered: what it may not bring about may not be reported. */
    void answered(Ask ask, boolean ack, Entry entry) {
        Optional<Situation> situation = switch (ask.name()) {
            case "RequestAgentAvailable" -> Optional.of(Situation.AVAILABLE);
            case "RequestAgentNotAvailable" -> Optional.of(Situation.NOT_AVAILABLE);
            case "RequestAgentLogout" -> ack ? Optional.empty() : Optional.of(Situation.LOGOUT);
            default -> ack ? Optional.empty() : Optional.of(Situation.LOGIN_INCOMPLETE);
        };
        situation
                .flatMap(it -> life.site()
                        .table()
                        .find(it == Situation.NOT_AVAILABLE ? State.AVAILABLE : State.REGISTERED, it))
                .ifPresent(row -> watch(row, entry, life.timing().reportOf(ask.cause())));
    }

    private void watch(Row row, Entry cause, Due due) {
        if (due == Due.NEVER || row.forbidden().isEmpty()) {
            return;
        }
        for (Connection engine : life.engines()) {
            if (engine.registration().registered().isPresent() && watches.size() < WATCHES_MAX) {
                watches.add(new Watch(row, engine, due, cause));
            }
        }
    }

    /** Something was reported there that was not owed, or the engine is gone: nothing is evidence any more. */
    void broken(Connection engine) {
        watches.removeIf(it -> it.engine() == engine);
    }

    void advance(long watermark) {
        known = watermark;
        if (!watches.isEmpty()) {
            watches.removeIf(it -> isOver(it, watermark));
        }
    }

    private boolean isOver(Watch watch, long watermark) {
        long end = life.timing().end(watch.due());
        boolean over = watermark >= end && watch.engine().aliveSince() >= end;
        if (over) {
            watch.row().forbidden().forEach(label -> tally.kept(label, watch.cause(), watch.row()));
        }
        boolean unknowable =
                watch.engine().ended().isPresent() && watch.engine().aliveSince() < end;
        if (watermark >= end && !over && !unknowable) {
            watch.lackLife(end, strand);
        }
        return over || unknowable;
    }

    /** Nothing more will be seen: the sign of life may have come after the last look. */
    void finish() {
        advance(known);
    }

    /**
     * When to look next; {@link Long#MAX_VALUE} if never. Most agents have a watch that lacks nothing but a sign of life, so that to look at each
     * of them at each watermark would take longer than all else.
     *
     * @param often whether to do that all the same
     */
    long next(boolean often) {
        long next = Long.MAX_VALUE;
        for (Watch watch : watches) {
            if (often) {
                next = Math.min(next, watch.due().deadline());
            } else if (!watch.lacksLife()) {
                next = Math.min(next, life.timing().end(watch.due()));
            }
        }
        return next;
    }
}
