package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;

/** The requests of one strand that are not answered yet, and the logins that were cut off before their answer and may have begun a session. */
final class OpenRequests {

    private final Life life;
    private final List<Ask> unanswered = new ArrayList<>(2);
    private final UnnoticedLosses unnoticed;

    OpenRequests(Life life, UnnoticedLosses unnoticed) {
        this.life = life;
        this.unnoticed = unnoticed;
    }

    void asked(Ask ask) {
        unanswered.add(ask);
    }

    /** A request was answered, or is not waited for any more. */
    void closed(Ask ask) {
        unanswered.remove(ask);
    }

    /** A login that a loss cuts off before its answer may have begun a session, whose end the server notices later. */
    void lost(Loss loss) {
        boolean login = unanswered.stream()
                .anyMatch(it -> it.on() == loss.on() && it.name().equals("RequestAgentLogin"));
        if (login && loss.cutsOff()) {
            unnoticed.add(loss);
        }
    }

    /** Whether every request on that connection was answered, or is not waited for any more. */
    boolean answered(Connection on) {
        return unanswered.stream().noneMatch(it -> it.on() == on);
    }

    /** Whether neither a request is open nor the end of a session that nobody may know of. */
    boolean none() {
        return unanswered.isEmpty() && unnoticed.isEmpty();
    }

    /** Those whose answer could not be in time any more, by a watermark in nanoseconds. */
    List<Ask> expired(long watermark) {
        return unanswered.isEmpty()
                ? List.of()
                : unanswered.stream()
                        .filter(it -> life.timing().expired(life.site().answerOrEnd(it), watermark))
                        .toList();
    }

    /** When the first answer is due, or the first end of a session must have been noticed, in nanoseconds; {@link Long#MAX_VALUE} if nothing is open. */
    long next() {
        // Asked very often: without iterators.
        long next = unnoticed.next();
        for (int i = 0; i < unanswered.size(); i++) {
            next = Math.min(next, life.site().answerOrEnd(unanswered.get(i)).deadline());
        }
        return next;
    }

    void finish() {
        unanswered.clear();
    }
}
