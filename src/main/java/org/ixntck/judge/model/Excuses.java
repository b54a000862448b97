package org.ixntck.judge.model;

import org.ixntck.journal.Entry;

/** What a server may rightly have done while the kit itself was not scheduled. */
final class Excuses {

    /** A stall longer than this part of a timer may have let it expire. */
    private static final long PART = 4;

    private final Timing timing;

    Excuses(Timing timing) {
        this.timing = timing;
    }

    /** Whether the server may have taken the connection for lost by then: a kit that is not scheduled answers no polls. */
    boolean keepAliveLost(Connection on, Entry seen) {
        return on.keepAliveNanos() > 0
                ? outlasted(on, seen, on.keepAliveNanos())
                : on.polled() && timing.halted(on.opened().at(), seen.at()) > 0;
    }

    /** Whether the kit may have answered polls too late on purpose, or not at all, since it does not read on the connection. */
    boolean heldBack(Connection on) {
        return on.keepAliveNanos() > 0
                ? on.deaf() || PART * on.heldNanos() > on.keepAliveNanos()
                : on.polled() && (on.deaf() || on.heldNanos() > 0);
    }

    /** Whether the server may rightly have ended the connection because of a stall. */
    boolean cutOff(Connection on) {
        return on.endedByServer()
                && on.ended()
                        .filter(end -> keepAliveLost(on, end) || registrationMissed(on, end))
                        .isPresent();
    }

    private boolean registrationMissed(Connection on, Entry end) {
        return on.registration().registered().isEmpty()
                && outlasted(on, end, timing.registrationTimeout(end).budget());
    }

    private boolean outlasted(Connection on, Entry seen, long timer) {
        long lately = timing.stalled(seen.at() - 2 * timer, seen.at());
        return PART * Math.max(lately, timing.halted(on.opened().at(), seen.at())) > timer;
    }

    /** Whether the kit was not scheduled at some time in the life of that connection. */
    boolean halted(Connection on, Entry seen) {
        return timing.halted(on.opened().at(), seen.at()) > 0;
    }
}
