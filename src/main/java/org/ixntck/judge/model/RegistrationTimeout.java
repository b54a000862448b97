package org.ixntck.judge.model;

import java.util.Optional;
import org.ixntck.journal.Entry;

/** Judges the registration timeout of one connection: it ends one that is refused (RG-04), and none that is registered (RG-09). */
final class RegistrationTimeout implements Checked {

    private final Connection on;
    private final Site site;
    private final Tally tally;
    private final Timing timing;
    private Optional<Due> timeout = Optional.empty();
    /** The time in which the timeout would have ended it. */
    private Optional<Due> stays = Optional.empty();
    /** Whether that time is over, and only a sign of life is missing. */
    private boolean lacksLife;

    RegistrationTimeout(Connection on, Site site) {
        this.on = on;
        this.site = site;
        this.tally = site.tally();
        this.timing = site.timing();
    }

    /** The registration was acknowledged. */
    void registered(Entry entry) {
        stays = Optional.of(timing.registrationTimeout(on.opened()).later(timing.registrationTimeout(entry)));
        site.wake(stays.get().deadline(), this);
    }

    /** RG-04: it runs from the last EventError on. */
    void restart() {
        Registration registration = on.registration();
        timeout = registration.registered().isPresent()
                        || registration.lastError().isEmpty()
                ? Optional.empty()
                : registration.lastError().map(timing::registrationTimeout);
        timeout.ifPresent(it -> site.wake(it.deadline(), this));
    }

    @Override
    public void advance(long watermark, Entry now) {
        tally.at(now);
        if (site.over()) {
            return;
        }
        if (stays.isPresent()) {
            staysOpen(stays.get(), watermark, now);
        }
        if (timeout.isPresent()) {
            ends(timeout.get(), watermark);
        }
    }

    private void ends(Due due, long watermark) {
        Due last = orAnswered(due);
        if (timing.expired(last, watermark)) {
            stillOpen(due, last);
            timeout = Optional.empty();
        } else {
            site.wake(Math.max(watermark + 1, last.deadline()), this);
        }
    }

    /** As long as another request may get its EventError, that one may be the last. */
    private Due orAnswered(Due due) {
        Due last = due;
        for (Ask ask : on.asks()) {
            last = ask.isAnswered() ? last : last.later(ask.due());
        }
        return last;
    }

    /** RG-09: a sign of life after the timeout shows that it has not ended the connection. */
    private void staysOpen(Due due, long watermark, Entry now) {
        if (on.ended().isPresent() || on.fault().isPresent()) {
            stays = Optional.empty();
        } else if (!timing.expired(due, watermark)) {
            site.wake(Math.max(watermark + 1, due.deadline()), this);
        } else if (on.aliveSince() >= due.deadline()) {
            kept(now, State.REGISTERED, Situation.ENDED);
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

    /** RG-04. */
    private void stillOpen(Due due, Due last) {
        Entry error = on.registration().lastError().orElseThrow();
        boolean byKit = on.fault().filter(it -> timing.mayHold(last, it)).isPresent()
                || (on.ended().filter(it -> timing.mayHold(last, it)).isPresent() && !on.endedByServer());
        boolean judged = on.ended().isEmpty() || !timing.mayHold(due, on.ended().get());
        if (judged && !byKit && !on.life().endedWithin(last)) {
            Row row = site.table().get(State.REFUSED, Situation.TIMEOUT);
            String expected =
                    "the server to end %s within the registration timeout after its last EventError".formatted(on.id());
            String saw = on.ended()
                    .map(end -> "it ended after " + Clauses.millis(end.at() - error.at()))
                    .orElse("it still open");
            row.forbidden().forEach(it -> tally.broken(it, expected, saw, error, row));
        }
    }

    /** The server has ended it. */
    void ended(Entry end, boolean down) {
        timeout.filter(due -> timing.inTime(due, end) && !down && on.fault().isEmpty())
                .ifPresent(due -> {
                    kept(end, State.REFUSED, Situation.TIMEOUT);
                    timeout = Optional.empty();
                });
    }

    private void kept(Entry at, State state, Situation situation) {
        Row row = site.table().get(state, situation);
        row.forbidden().forEach(it -> tally.kept(it, at, row));
    }
}
