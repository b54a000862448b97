package org.ixntck.judge.model;

import java.util.Optional;
import org.ixntck.journal.Entry;

/** Judges the end of one connection by page <i>Registration</i>: EventError comes before it (RG-05), and nobody registered is cut off (RG-09). */
final class RegistrationEnd {

    private final Connection on;
    private final Site site;
    private final Tally tally;
    private final RegistrationTimeout timeout;
    private Optional<Entry> unsent = Optional.empty();

    RegistrationEnd(Connection on, Site site, RegistrationTimeout timeout) {
        this.on = on;
        this.site = site;
        this.tally = site.tally();
        this.timeout = timeout;
    }

    /** A request could not be sent, since the connection is over. */
    void unsent(Entry failed) {
        unsent = Optional.of(failed);
        leaveUnsentOpen();
    }

    /** RG-06: a server that ended the connection while the kit stalled may have left it open long enough. */
    private void leaveUnsentOpen() {
        Registration registration = on.registration();
        if (unsent.isPresent()
                && registration.lastError().isPresent()
                && site.excuses().cutOff(on)) {
            Row row = site.table().get(State.REFUSED, Situation.REQUEST);
            String expected = "%s to stay open for another request".formatted(on.id());
            row.answered().forEach(it -> tally.undecided(it, expected, "its end" + Clauses.STALLED, unsent.get()));
        }
    }

    /** The connection is over. */
    void ended(Entry end) {
        if (on.registration().registered().isPresent()) {
            registeredEnded(end);
        } else if (on.endedByServer() && on.registration().asked()) {
            unregisteredEnded(end);
            leaveUnsentOpen();
            if (on.registration().lastError().isPresent()) {
                site.ledger().refuses(on, end);
            }
        }
    }

    /** RG-05. */
    private void unregisteredEnded(Entry end) {
        boolean down = on.life().ending().filter(it -> it.seq() < end.seq()).isPresent();
        boolean told = on.registration().lastError().isPresent();
        boolean hesitated = on.aliveSince() == 0 && on.registration().hesitated();
        Row row = site.table().get(State.NEW, Situation.ENDED);
        if (!down && !hesitated && on.fault().isEmpty() && !closedByPolicy()) {
            String expected = "EventError on %s before the server ends it".formatted(on.id());
            if (told) {
                kept(end, row);
            } else if (site.excuses().cutOff(on)) {
                undecided(expected, "the end without one" + Clauses.STALLED, end, row);
            } else {
                broken(expected, "the end without one", end, row);
            }
        }
        timeout.ended(end, down);
    }

    /** Whether the server may have registered the client and let it in, and has then closed its session for a later one. */
    private boolean closedByPolicy() {
        return on.closedByPolicy()
                && on.registration().lastError().isEmpty()
                && on.asks().any(it -> it.name().equals("RequestAgentLogin"));
    }

    /** RG-09: a registered client that does nothing wrong is not cut off. */
    private void registeredEnded(Entry end) {
        if (!on.endedByServer()) {
            return;
        }
        boolean excused = on.life().ending().filter(it -> it.seq() < end.seq()).isPresent()
                || on.fault().isPresent()
                || site.excuses().heldBack(on)
                || on.closedByPolicy()
                || on.garbled()
                || on.refusedOnce()
                || on.registration().askedAgain();
        if (excused) {
            return;
        }
        String expected = "the server to leave %s, which is registered, open".formatted(on.id());
        Row row = site.table().get(State.REGISTERED, Situation.ENDED);
        if (site.excuses().cutOff(on) || site.excuses().halted(on, end)) {
            String saw = "it end it" + Clauses.STALLED;
            undecided(expected, saw, end, row);
            site.ledger().endedForNoReason(on, end).forEach(it -> tally.undecided(it, expected, saw, end));
            return;
        }
        broken(expected, "it end it", end, row);
        site.ledger().endedForNoReason(on, end).forEach(it -> tally.broken(it, expected, "it end it", end, row));
        on.life().died(end);
    }

    private void kept(Entry at, Row row) {
        row.forbidden().forEach(it -> tally.kept(it, at, row));
    }

    private void broken(String expected, String saw, Entry at, Row row) {
        row.forbidden().forEach(it -> tally.broken(it, expected, saw, at, row));
    }

    private void undecided(String expected, String saw, Entry at, Row row) {
        row.forbidden().forEach(it -> tally.undecided(it, expected, saw, at));
    }
}
