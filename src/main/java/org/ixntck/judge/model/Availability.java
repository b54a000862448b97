package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;

/**
 * The secondary's part: RequestAgentAvailable and RequestAgentNotAvailable (<i>Disconnection and Failover</i>, phase "Interaction Server
 * Restarts"), and requests that change no session.
 */
final class Availability {

    private final Life life;
    private final Table table;
    private final Reporting reporting;
    private final boolean allowed;

    Availability(Life life, Table table, Reporting reporting) {
        this.life = life;
        this.table = table;
        this.reporting = reporting;
        this.allowed = life.site().policy().equals("allow");
    }

    /** RequestAgentAvailable. */
    List<Hypothesis> available(Hypothesis from, Standing rest, Ask ask, Entry now) {
        // What the server has not noticed yet still stands for it (domain.md, section 5).
        boolean contested = rest.contested()
                || life.site().undecided(ask)
                || !ask.complete()
                || !ask.own()
                || rest.session().isPresent()
                || !from.others(rest.on()).isEmpty()
                || life.held(ask, now) != Places.Held.NO;
        if (!contested) {
            Row row = table.get(rest.state(), Situation.AVAILABLE);
            List<String> labels =
                    life.number() > 1 ? List.of(Circumstance.AVAILABLE_AFTER_RESTART.requirement()) : row.answered();
            return List.of(
                    from.with(rest.in(row.next(), rest.session()).awaits(new Awaited(ask, row.answer(), labels, row))));
        }
        Row row = table.get(rest.state(), Situation.AVAILABLE_OPEN);
        Standing then = rest.session().isPresent()
                ? rest.with(rest.session().get().leftOpen())
                : rest.in(State.AVAILABLE, rest.session());
        Hypothesis accepted = from.with(then.awaits(new Awaited(ask, Row.Answer.ACK, row.answered(), row)));
        List<Standing> others = from.others(rest.on());
        // The session may end, here or there (AV-06). Under allow, its logout is found when it comes.
        boolean mayEnd = row.report() == Row.Report.LOGOUT_OPEN && rest.stands() || !others.isEmpty();
        if (mayEnd && !allowed) {
            accepted = reporting.owe(accepted, Debt.Kind.LOGOUT, Debt.Need.OPTIONAL, row.reported(), ask, row, now);
        }
        for (Standing other : others) {
            accepted = accepted.with(other.with(other.session().orElseThrow().leftOpen()));
        }
        Hypothesis refused = from.with(rest.awaits(new Awaited(ask, Row.Answer.ERROR, row.answered(), row)));
        return switch (row.answer()) {
            case ACK -> List.of(accepted);
            case ERROR -> List.of(refused);
            default -> List.of(accepted, refused);
        };
    }

    /** RequestAgentNotAvailable. */
    Hypothesis notAvailable(Hypothesis from, Standing rest, Ask ask) {
        Row row = table.get(rest.state(), Situation.NOT_AVAILABLE);
        State next = row.next() == State.PRIMARY && rest.session().isEmpty() ? rest.state() : row.next();
        return life.site().undecided(ask) || takenOver(rest, ask)
                ? from.with(rest.in(next, rest.session())
                        .awaits(new Awaited(ask, Row.Answer.EITHER, Table.ANY_ANSWER, row)))
                : simple(from, rest, ask, row);
    }

    /**
     * Whether the agent has logged in on another connection since it became available on this one. That makes the server primary for the agent, and
     * whether it is available here beside that is open.
     */
    private boolean takenOver(Standing rest, Ask ask) {
        AgentFacts facts = life.strand(ask.on().owner()).facts();
        return rest.state() == State.AVAILABLE
                && Stream.of(facts.lastLoginBeside(ask.on()), facts.lastLetInBeside(ask.on()))
                        .flatMap(Optional::stream)
                        .anyMatch(login -> !login.refused() && !becameAvailable(ask.on(), login));
    }

    private static boolean becameAvailable(Connection on, Ask after) {
        return on.asks()
                .any(it -> it.name().equals("RequestAgentAvailable")
                        && it.cause().seq() > after.cause().seq()
                        && !it.refused());
    }

    /** A request that changes no session. */
    Hypothesis simple(Hypothesis from, Standing rest, Ask ask, Row row) {
        State next = row.next() == State.PRIMARY && rest.session().isEmpty() ? rest.state() : row.next();
        boolean optional = row.situation() == Situation.MEDIA && !life.site().serves("media");
        Standing then = rest.in(next == State.REGISTERED && wasLoggedIn(ask) ? State.LOGGED_OUT : next, rest.session());
        return from.with(optional ? then : then.awaits(new Awaited(ask, row.answer(), row.answered(), row)));
    }

    /** Whether the connection has logged in before, or may have: LO-04 is about those that never did. */
    private static boolean wasLoggedIn(Ask before) {
        return before.on()
                .asks()
                .any(it -> it.name().equals("RequestAgentLogin")
                        && it.cause().seq() < before.cause().seq()
                        && !it.refused());
    }
}
