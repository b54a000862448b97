package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** Judges page <i>Registration</i> on one connection: RG-01 to RG-06, RG-09, RG-11, SD-01, SR-01, SR-08, SR-09. */
final class RegistrationPhase implements Checked {

    private final Connection on;
    private final Site site;
    private final Tally tally;
    private final Timing timing;
    private final List<Ask> unanswered = new ArrayList<>(2);
    private Optional<Due> timeout = Optional.empty();
    /** The time in which the timeout would have ended it. */
    private Optional<Due> stays = Optional.empty();
    /** Whether that time is over, and only a sign of life is missing. */
    private boolean lacksLife;

    private Optional<Entry> unsent = Optional.empty();

    RegistrationPhase(Connection on, Site site) {
        this.on = on;
        this.site = site;
        this.tally = site.tally();
        this.timing = site.timing();
    }

    void sent(Ask ask) {
        unanswered.add(ask);
        site.wake(ask.due().deadline(), this);
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

    private List<String> labels(Ask ask) {
        List<String> answered = ask.alone().orElseThrow().answered();
        List<String> labels = new ArrayList<>(answered.size() + 1);
        labels.addAll(answered);
        boolean registration = ask.name().equals("RequestRegisterClient");
        if (registration && labels.contains("RG-01")) {
            if (on.life().number() > 1) {
                Circumstance restarted =
                        on.agent() ? Circumstance.AGENT_AFTER_RESTART : Circumstance.ENGINE_AFTER_RESTART;
                labels.add(restarted.requirement());
            } else if (on.agent() && site.ledger().primaryLost(on)) {
                labels.add(Circumstance.PRIMARY_LOST.requirement());
            }
        } else if (labels.contains("RG-03") && site.ledger().registeredBefore(on)) {
            labels.add(Circumstance.REGISTERED_BEFORE.requirement());
        }
        return labels;
    }

    void answered(Ask ask, boolean ack, Entry entry) {
        Registration registration = on.registration();
        unanswered.remove(ask);
        Row row = ask.alone().orElseThrow();
        Observation.Answered seen = new Observation.Answered(ask, ack, entry);
        List<String> labels = labels(ask);
        boolean right = row.answer() == Row.Answer.EITHER || (row.answer() == Row.Answer.ACK) == ack;
        boolean excused = right && on.life().endedWithin(ask.due());
        if (excused) {
            // A server that is being ended answers as late as it likes.
        } else if (!right || timing.late(ask.due(), entry)) {
            String expected = expected(row, ask);
            labels.forEach(it -> tally.broken(it, expected, Clauses.describe(seen), entry, row));
        } else if (timing.inTime(ask.due(), entry)) {
            labels.forEach(it -> tally.kept(it, entry, row));
        } else {
            String expected = expected(row, ask);
            labels.forEach(it -> tally.undecided(it, expected, Clauses.describe(seen) + Clauses.STALLED, entry));
        }
        ask.settle();
        boolean before = registration.registered().isPresent();
        registration.answered(ask, ack, entry);
        if (!before && registration.registered().isPresent()) {
            stays = Optional.of(timing.registrationTimeout(on.opened()).later(timing.registrationTimeout(entry)));
            site.wake(stays.get().deadline(), this);
        }
        startTimeout();
    }

    /** An answer to no request (RG-08). An EventError is one all the same before the end of the connection. */
    void strayed(boolean ack, Entry entry) {
        if (!ack && on.registration().registered().isEmpty()) {
            on.registration().strayError(entry);
            startTimeout();
        }
    }

    /** RG-04: it runs from the last EventError on. */
    private void startTimeout() {
        Registration registration = on.registration();
        timeout = registration.registered().isPresent()
                        || registration.lastError().isEmpty()
                ? Optional.empty()
                : registration.lastError().map(timing::registrationTimeout);
        timeout.ifPresent(it -> site.wake(it.deadline(), this));
    }

    private static String expected(Row row, Ask ask) {
        return Clauses.expected(new Awaited(ask, row.answer(), row.answered(), row), ask);
    }

    @Override
    public void advance(long watermark, Entry now) {
        tally.at(now);
        if (site.over() || (unanswered.isEmpty() && stays.isEmpty() && timeout.isEmpty())) {
            return;
        }
        List<Ask> open = unanswered.isEmpty() ? List.of() : List.copyOf(unanswered);
        for (Ask ask : open) {
            if (timing.expired(ask.due(), watermark)) {
                missing(ask, "none", ask.cause());
            } else {
                site.wake(Math.max(watermark + 1, ask.due().deadline()), this);
            }
        }
        stays.ifPresent(it -> staysOpen(it, watermark, now));
        timeout.ifPresent(it -> {
            if (timing.expired(it, watermark)) {
                stillOpen(it);
                timeout = Optional.empty();
            } else {
                site.wake(Math.max(watermark + 1, it.deadline()), this);
            }
        });
    }

    /** RG-09: a sign of life after the timeout shows that it has not ended the connection. */
    private void staysOpen(Due due, long watermark, Entry now) {
        if (on.ended().isPresent() || on.fault().isPresent()) {
            stays = Optional.empty();
        } else if (!timing.expired(due, watermark)) {
            site.wake(Math.max(watermark + 1, due.deadline()), this);
        } else if (on.aliveSince() >= due.deadline()) {
            kept(now, site.table().get(State.REGISTERED, Situation.ENDED));
            stays = Optional.empty();
        } else {
            lacksLife = true;
        }
    }

    /** Something came on the connection. */
    void alive(Entry entry) {
        if (lacksLife) {
            lacksLife = false;
            advance(on.aliveSince(), entry);
        }
    }

    private void missing(Ask ask, String saw, Entry at) {
        unanswered.remove(ask);
        boolean again = ask.alone().orElseThrow().answered().contains("RG-06");
        boolean cutOff = on.ended().isPresent()
                && (on.registration().hesitated()
                        || (on.registration().lastError().isPresent() && !again));
        boolean open = ask.alone().orElseThrow().answer() == Row.Answer.EITHER
                && on.ended().isPresent();
        if (!ask.settled() && !site.excusesSilence(ask) && !cutOff && !open) {
            Row row = ask.alone().orElseThrow();
            // A server that ends the connection some time after its EventError may have done so before it read what
            // came late.
            boolean stalled = site.excuses().cutOff(on)
                    || (again && on.endedByServer() && site.excuses().halted(on, at));
            labels(ask).forEach(it -> {
                if (stalled) {
                    tally.undecided(it, expected(row, ask), saw + Clauses.STALLED, at);
                } else {
                    tally.broken(it, expected(row, ask), saw, at, row);
                }
            });
        }
        ask.settle();
    }

    /** RG-04. */
    private void stillOpen(Due due) {
        Entry error = on.registration().lastError().orElseThrow();
        boolean byKit = on.fault().filter(it -> timing.mayHold(due, it)).isPresent()
                || (on.ended().filter(it -> timing.mayHold(due, it)).isPresent() && !on.endedByServer());
        boolean judged = on.ended().isEmpty() || !timing.mayHold(due, on.ended().get());
        if (judged && !byKit && !on.life().endedWithin(due)) {
            Row row = site.table().get(State.REFUSED, Situation.TIMEOUT);
            broken(
                    "the server to end %s within the registration timeout after its last EventError".formatted(on.id()),
                    on.ended().isEmpty()
                            ? "it still open"
                            : "it ended after "
                                    + Clauses.millis(on.ended().get().at() - error.at()),
                    error,
                    row);
        }
    }

    /** The connection is over. */
    void ended(Entry end) {
        for (Ask ask : List.copyOf(unanswered)) {
            if (on.endedByServer()) {
                missing(ask, "none before the server ended the connection", end);
            } else {
                ask.settle();
                unanswered.remove(ask);
            }
        }
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

    /** RG-05, and RG-04 in time. */
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
        timeout.filter(due -> timing.inTime(due, end) && !down && on.fault().isEmpty())
                .ifPresent(due -> {
                    kept(end, site.table().get(State.REFUSED, Situation.TIMEOUT));
                    timeout = Optional.empty();
                });
    }

    /** Whether the server may have registered the client and let it in, and has then closed its session for a later one. */
    private boolean closedByPolicy() {
        return site.ledger().closedByPolicy(on)
                && on.registration().lastError().isEmpty()
                && on.asks().values().stream().anyMatch(it -> it.name().equals("RequestAgentLogin"));
    }

    /** RG-09: a registered client that does nothing wrong is not cut off. */
    private void registeredEnded(Entry end) {
        if (!on.endedByServer()) {
            return;
        }
        boolean excused = on.life().ending().filter(it -> it.seq() < end.seq()).isPresent()
                || on.fault().isPresent()
                || site.excuses().heldBack(on)
                || site.ledger().closedByPolicy(on)
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

    static boolean isAnswer(Event.Received received) {
        return received.message().name().equals("EventAck")
                || received.message().name().equals("EventError");
    }
}
