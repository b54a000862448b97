package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** Page <i>Login/Logout</i>, phase "Agent Logs In", and the logins of <i>Disconnection and Failover</i>. */
final class Logins {

    private final Strand strand;
    private final Life life;
    private final Table table;
    private final Reporting reporting;
    private final boolean allowed;

    Logins(Strand strand, Life life, Table table, Reporting reporting) {
        this.strand = strand;
        this.life = life;
        this.table = table;
        this.reporting = reporting;
        this.allowed = life.site().policy().equals("allow");
    }

    /** RequestAgentLogin. */
    List<Hypothesis> login(Hypothesis from, Standing rest, Ask ask, Entry now) {
        Situation situation = loginSituation(from, rest, ask, now);
        Row row = table.get(rest.state(), situation);
        boolean closing = situation == Situation.LOGIN_CLOSING;
        boolean occupied = closing && life.held(ask, now) != Places.Held.NO;
        // LI-09: another session of the agent may not be over for the server.
        boolean beside = allowed
                && situation != Situation.LOGIN_ALLOWED
                && (from.mayOverlap(rest.on()) || strand.haunted() || rest.contested());
        boolean follows = ask.follows() && situation != Situation.LOGIN_FOREIGN;
        boolean open = life.site().undecided(ask) || occupied || follows;
        // LI-09 leaves open what a server does while the agent is connected; not after the connection was lost (AD-11).
        boolean back = closing
                && !open
                && from.others(rest.on()).stream().allMatch(it -> it.on().loss().isPresent());
        List<String> labels = back
                ? List.of("AD-11")
                : open || beside
                        ? Table.ANY_ANSWER
                        : row.answered().isEmpty() ? ask.purpose().answered() : row.answered();
        Hypothesis refused = from.with(rest.awaits(new Awaited(ask, refusal(row), labels, row)));
        if (situation == Situation.LOGIN_FOREIGN && !ask.own()) {
            return foreign(from, rest, ask, row, refused);
        }
        if (row.answer() == Row.Answer.ERROR) {
            return List.of(refused);
        }
        Hypothesis accepted = accepted(from, rest, ask, row, labels, now);
        boolean haunted = life.site().policy().equals("refuse") && (strand.haunted() || rest.contested());
        boolean either = row.answer() == Row.Answer.EITHER && !back;
        return either || open || beside || haunted ? List.of(accepted, refused) : List.of(accepted);
    }

    /** A login for another agent while it is open whether the connection carries one: if it is let in, so is what follows on the connection. */
    private static List<Hypothesis> foreign(Hypothesis from, Standing rest, Ask ask, Row row, Hypothesis refused) {
        Hypothesis accepted = from.with(
                rest.in(State.AVAILABLE, rest.session()).awaits(new Awaited(ask, Row.Answer.ACK, row.answered(), row)));
        return switch (row.answer()) {
            case ACK -> List.of(accepted);
            case ERROR -> List.of(refused);
            default -> List.of(accepted, refused);
        };
    }

    private static Row.Answer refusal(Row row) {
        return row.answer() == Row.Answer.EITHER || row.answer() == Row.Answer.ACK ? Row.Answer.ERROR : row.answer();
    }

    private Situation loginSituation(Hypothesis from, Standing rest, Ask ask, Entry now) {
        if (rest.session().isPresent()) {
            return Situation.LOGIN;
        }
        if (!ask.complete()) {
            return Situation.LOGIN_INCOMPLETE;
        }
        if (!ask.own()) {
            return Situation.LOGIN_FOREIGN;
        }
        if (!from.others(rest.on()).isEmpty()) {
            return switch (life.site().policy()) {
                case "refuse" -> Situation.LOGIN_DUPLICATE;
                case "close-earlier" -> Situation.LOGIN_CLOSING;
                default -> Situation.LOGIN_ALLOWED;
            };
        }
        return switch (life.held(ask, now)) {
            case YES -> Situation.LOGIN_OCCUPIED;
            case PERHAPS -> Situation.LOGIN_PERHAPS_OCCUPIED;
            case NO -> ask.follows() && rest.state() != State.AVAILABLE ? Situation.LOGIN_FOREIGN : Situation.LOGIN;
        };
    }

    /** The server lets the agent in: it becomes primary for it. */
    private Hypothesis accepted(Hypothesis from, Standing rest, Ask ask, Row row, List<String> labels, Entry now) {
        List<Standing> others = from.others(rest.on());
        Hypothesis then = from;
        if (row.report() == Row.Report.LOGOUT_LOGIN) {
            for (Standing other : others) {
                // One that may be over already is reported if it was not.
                Debt.Need need = other.session().orElseThrow().open() ? Debt.Need.IF_IN : Debt.Need.OWED;
                then = reporting.owe(then, Debt.Kind.LOGOUT, need, row.reported(), ask, row, now);
                then = then.with(other.in(State.LOGGED_OUT, Optional.empty()));
            }
        } else {
            for (Standing other : others) {
                then = then.with(other.with(other.session().orElseThrow().withCompany()));
            }
        }
        if (rest.session().isPresent()) {
            then = reporting.owe(then, Debt.Kind.LOGOUT, Debt.Need.OPTIONAL, List.of(), ask, row, now);
        }
        boolean overlaps = allowed && (rest.contested() || from.mayOverlap(rest.on()));
        boolean firm = !overlaps && (row.report() == Row.Report.LOGIN || row.report() == Row.Report.LOGOUT_LOGIN);
        then = reporting.owe(
                then,
                Debt.Kind.LOGIN,
                firm ? Debt.Need.OWED : Debt.Need.OPTIONAL,
                ask.purpose().reported(),
                ask,
                row,
                now);
        Session session = rest.session().map(it -> it.goesOnWith(ask)).orElseGet(() -> Session.begunBy(ask));
        if (overlaps || (!others.isEmpty() && row.report() != Row.Report.LOGOUT_LOGIN)) {
            session = session.withCompany();
        }
        return then.with(
                rest.in(State.PRIMARY, Optional.of(session)).awaits(new Awaited(ask, Row.Answer.ACK, labels, row)));
    }
}
