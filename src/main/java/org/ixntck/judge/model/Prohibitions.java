package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** What a server may not report about one agent. Each is evidence once it has been waited out and the engine's connection has shown a sign of life. */
final class Prohibitions {

    private static final int WATCHES_MAX = 32;

    private final Life life;
    private final Tally tally;
    private final List<Watch> watches = new ArrayList<>(4);
    private long known;

    Prohibitions(Life life) {
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
        watches.removeIf(it -> {
            long end = life.timing().end(it.due());
            boolean over = watermark >= end && it.engine().aliveSince() >= end;
            if (over) {
                it.row().forbidden().forEach(label -> tally.kept(label, it.cause(), it.row()));
            }
            boolean unknowable = it.engine().ended().isPresent() && it.engine().aliveSince() < end;
            return over || unknowable;
        });
    }

    /** Nothing more will be seen: the sign of life may have come after the last look. */
    void finish() {
        advance(known);
    }

    /** When to look next; {@link Long#MAX_VALUE} if never. */
    long next() {
        return watches.stream().mapToLong(it -> it.due().deadline()).min().orElse(Long.MAX_VALUE);
    }
}
