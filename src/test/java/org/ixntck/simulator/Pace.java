package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MICRO;
import static org.ixntck.simulator.Agenda.MILLI;

import java.util.Map;

/** How quick a server is: most often at once, sometimes anything that its budgets allow. Nanoseconds. */
final class Pace {

    /** What arrives within this part of a budget is in time, whatever the kit itself adds. */
    private static final double IN_TIME = 0.85;
    /** What takes longer than this part to be read leaves no time to answer it. */
    private static final double READ = 0.35;

    private static final long AT_ONCE_MIN = 30 * MICRO;
    private static final long AT_ONCE_MAX = 4 * MILLI;

    private final Agenda agenda;
    private final Chance chance;
    private final Manners manners;
    private final long answer;
    private final long report;
    private final long registration;

    Pace(Agenda agenda, Chance chance, Manners manners, Map<String, Long> budgetMillis) {
        this.agenda = agenda;
        this.chance = chance;
        this.manners = manners;
        this.answer = budgetMillis.get("answer") * MILLI;
        this.report = budgetMillis.get("report") * MILLI;
        this.registration = budgetMillis.get("registration-timeout") * MILLI;
    }

    /** Until when an answer must have arrived to what the kit did then. */
    long answerBy(long caused) {
        return caused + (long) (IN_TIME * answer);
    }

    /** The same for a report, a relay, or the notice of a loss. */
    long reportBy(long caused) {
        return caused + (long) (IN_TIME * report);
    }

    /** When a client is disconnected that gets an EventError at that time at the latest; late enough for another message. */
    long disconnects(long error) {
        long when = error + chance.between((long) (0.3 * registration), (long) (0.5 * registration));
        return Math.max(error, Math.min(when, agenda.now() + (long) (IN_TIME * registration)));
    }

    /** When what the kit does now is read. */
    long reading() {
        return within(agenda.now() + (long) (READ * Math.min(answer, report)));
    }

    /** When a loss is noticed that happens now: late enough for whatever else, early enough for its report. */
    long noticing() {
        long latest = agenda.now() + (long) (READ * 2 * report);
        return chance.odds(0.5) ? within(latest) : agenda.now() + chance.between(AT_ONCE_MIN, latest - agenda.now());
    }

    long atOnce() {
        return agenda.now() + chance.between(AT_ONCE_MIN, AT_ONCE_MAX);
    }

    /** Some time before the deadline; at once if that has passed. */
    long within(long deadline) {
        long soon = Math.min(atOnce(), Math.max(deadline, agenda.now() + AT_ONCE_MIN));
        long when = chance.odds(manners.slow()) ? chance.between(soon, deadline) : soon;
        return manners.batch() == 0 ? when : batched(when, deadline);
    }

    private long batched(long when, long deadline) {
        long next = (when / manners.batch() + 1) * manners.batch();
        return next <= deadline ? next : when;
    }
}
