package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** Page <i>Login/Logout</i>, phase "Agent Logs Out". */
final class Logouts {

    private final Life life;
    private final Table table;
    private final Reporting reporting;
    private final Availability availability;

    Logouts(Life life, Table table, Reporting reporting, Availability availability) {
        this.life = life;
        this.table = table;
        this.reporting = reporting;
        this.availability = availability;
    }

    /** RequestAgentLogout. */
    List<Hypothesis> logout(Hypothesis from, Standing rest, Ask ask, Entry now) {
        Row row = table.get(rest.state(), Situation.LOGOUT);
        if (life.site().undecided(ask)) {
            Hypothesis ignored = from.with(rest.awaits(new Awaited(ask, Row.Answer.ERROR, Table.ANY_ANSWER, row)));
            return rest.session().isEmpty()
                    ? List.of(from.with(rest.awaits(new Awaited(ask, Row.Answer.EITHER, Table.ANY_ANSWER, row))))
                    : List.of(loggedOut(from, rest, ask, row, now), ignored);
        }
        return List.of(
                rest.session().isEmpty()
                        ? availability.simple(from, rest, ask, row)
                        : loggedOut(from, rest, ask, row, now));
    }

    private Hypothesis loggedOut(Hypothesis from, Standing rest, Ask ask, Row row, Entry now) {
        Session session = rest.session().orElseThrow();
        boolean mayBeOver = session.told() || session.open() || replaced(session, ask) || registeredAgain(session, ask);
        Row.Answer answer = mayBeOver ? Row.Answer.EITHER : row.answer();
        Hypothesis then = reporting.ended(from, rest, session, row.reported(), ask, row, now);
        List<String> labels = answer == Row.Answer.EITHER ? Table.ANY_ANSWER : row.answered();
        return then.with(rest.in(State.LOGGED_OUT, Optional.empty()).awaits(new Awaited(ask, answer, labels, row)));
    }

    /** Whether a further registration may have ended that session just before: the models leave open what it does (RG-13). */
    private boolean registeredAgain(Session session, Ask logout) {
        Timing timing = life.timing();
        return logout.on()
                .registration()
                .lastFurther()
                .filter(it -> it.cause().seq() > session.login().cause().seq()
                        && it.cause().seq() < logout.cause().seq()
                        && timing.mayHold(timing.reportOf(it.cause()), logout.cause()))
                .isPresent();
    }

    /** Whether a login on another connection, which was sent later or may have been read later, may have ended that session (AD-13). */
    private boolean replaced(Session session, Ask logout) {
        Strand strand = life.strand(logout.on().owner());
        return session.shared()
                && (strand.mayBeOvertaken(session.login())
                        || strand.facts()
                                .lastLoginBeside(logout.on())
                                .filter(it -> it.cause().seq()
                                        > session.login().cause().seq())
                                .isPresent());
    }
}
