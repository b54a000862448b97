package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** Judges page <i>Registration</i> on one connection: RG-01 to RG-03, RG-06, RG-11, SD-01, SR-01, SR-08, SR-09. */
final class RegistrationPhase implements Checked {

    private final Connection on;
    private final Site site;
    private final Tally tally;
    private final Timing timing;
    private final List<Ask> unanswered = new ArrayList<>(2);
    private final RegistrationTimeout timeout;
    private final RegistrationEnd end;

    RegistrationPhase(Connection on, Site site) {
        this.on = on;
        this.site = site;
        this.tally = site.tally();
        this.timing = site.timing();
        this.timeout = new RegistrationTimeout(on, site);
        this.end = new RegistrationEnd(on, site, timeout);
    }

    void sent(Ask ask) {
        unanswered.add(ask);
        site.wake(ask.due().deadline(), this);
    }

    /** A request could not be sent, since the connection is over. */
    void unsent(Entry failed) {
        end.unsent(failed);
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
        boolean behindRefused = row.situation() == Situation.REGISTER && registration.strayed();
        boolean right = row.answer() == Row.Answer.EITHER || behindRefused || (row.answer() == Row.Answer.ACK) == ack;
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
            timeout.registered(entry);
        }
        timeout.restart();
    }

    /** An answer to no request (RG-08). An EventError is one all the same before the end of the connection. */
    void strayed(boolean ack, Entry entry) {
        if (!ack && on.registration().registered().isEmpty()) {
            on.registration().strayError(entry);
            timeout.restart();
        }
    }

    private static String expected(Row row, Ask ask) {
        return Clauses.expected(new Awaited(ask, row.answer(), row.answered(), row), ask);
    }

    @Override
    public void advance(long watermark, Entry now) {
        tally.at(now);
        if (site.over() || unanswered.isEmpty()) {
            return;
        }
        for (Ask ask : List.copyOf(unanswered)) {
            if (timing.expired(ask.due(), watermark)) {
                missing(ask, "none", ask.cause());
            } else {
                site.wake(Math.max(watermark + 1, ask.due().deadline()), this);
            }
        }
    }

    /** Something came on the connection. */
    void alive(Entry entry) {
        timeout.alive(entry);
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

    /** The connection is over. */
    void ended(Entry entry) {
        for (Ask ask : List.copyOf(unanswered)) {
            if (on.endedByServer()) {
                missing(ask, "none before the server ended the connection", entry);
            } else {
                ask.settle();
                unanswered.remove(ask);
            }
        }
        end.ended(entry);
    }

    static boolean isAnswer(Event.Received received) {
        return received.message().name().equals("EventAck")
                || received.message().name().equals("EventError");
    }
}
