package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** One step of a conformant server: it processes the next thing that it sees on a connection of an agent. Several results are several ways to go on. */
final class Rules {

    /** Whom it concerns that a request is answered where the models leave open how. */
    private static final List<String> OPEN = List.of("LI-07");

    private final Strand strand;
    private final Life life;
    private final Settlement settlement;
    private final Table table;
    private final boolean allowed;

    Rules(Strand strand, Life life, Settlement settlement, Table table) {
        this.strand = strand;
        this.life = life;
        this.settlement = settlement;
        this.table = table;
        this.allowed = life.site().policy().equals("allow");
    }

    /** The server processes what is first in the queue of that connection. */
    List<Hypothesis> next(Hypothesis from, Standing standing, Entry now) {
        Op head = standing.queue().get(0);
        return head instanceof Ask ask ? asked(from, standing, ask, now) : List.of(lost(from, standing, (Loss) head));
    }

    private List<Hypothesis> asked(Hypothesis from, Standing standing, Ask ask, Entry now) {
        Registration registration = standing.on().registration();
        boolean refused = registration.registered().isEmpty()
                && registration.progress() != Registration.Progress.EXPECTED
                && registration.progress() != Registration.Progress.OPEN;
        Standing rest = standing.withoutHead();
        if (refused) {
            return List.of(from.with(rest));
        }
        return switch (ask.name()) {
            case "RequestAgentLogin" -> login(from, rest, ask, now);
            case "RequestAgentLogout" -> logout(from, rest, ask, now);
            case "RequestAgentAvailable" -> available(from, rest, ask, now);
            case "RequestAgentNotAvailable" -> List.of(notAvailable(from, rest, ask));
            default -> List.of(simple(from, rest, ask, row(rest, Situation.MEDIA)));
        };
    }

    private Row row(Standing standing, Situation situation) {
        return table.get(standing.state(), situation);
    }

    // ---- Login/Logout: "Agent Logs In"; Disconnection and Failover: "logs in to the secondary"

    private List<Hypothesis> login(Hypothesis from, Standing rest, Ask ask, Entry now) {
        Situation situation = loginSituation(from, rest, ask, now);
        Row row = row(rest, situation);
        boolean closing = situation == Situation.LOGIN_CLOSING;
        boolean occupied = closing && held(ask, now) != Places.Held.NO;
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
                        ? OPEN
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

    private Places.Held held(Ask ask, Entry now) {
        return life.site().exclusive() ? life.places().held(ask, now) : Places.Held.NO;
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
        return switch (held(ask, now)) {
            case YES -> Situation.LOGIN_OCCUPIED;
            case PERHAPS -> Situation.LOGIN_PERHAPS_OCCUPIED;
            case NO -> ask.follows() && rest.state() != State.AVAILABLE ? Situation.LOGIN_FOREIGN : Situation.LOGIN;
        };
    }

    /** The server lets the agent in: it becomes primary for it. */
    Hypothesis accepted(Hypothesis from, Standing rest, Ask ask, Row row, List<String> labels, Entry now) {
        List<Standing> others = from.others(rest.on());
        Hypothesis then = from;
        if (row.report() == Row.Report.LOGOUT_LOGIN) {
            for (Standing other : others) {
                then = owe(then, Debt.Kind.LOGOUT, Debt.Need.OWED, row.reported(), ask, row, now);
                then = then.with(other.in(State.LOGGED_OUT, Optional.empty()));
            }
        } else {
            for (Standing other : others) {
                then = then.with(other.with(other.session().orElseThrow().withCompany()));
            }
        }
        boolean again = rest.session().isPresent();
        if (again) {
            then = owe(then, Debt.Kind.LOGOUT, Debt.Need.OPTIONAL, List.of(), ask, row, now);
        }
        boolean overlaps = allowed && (rest.contested() || from.mayOverlap(rest.on()));
        boolean firm = !overlaps && (row.report() == Row.Report.LOGIN || row.report() == Row.Report.LOGOUT_LOGIN);
        then = owe(
                then,
                Debt.Kind.LOGIN,
                firm ? Debt.Need.OWED : Debt.Need.OPTIONAL,
                ask.purpose().reported(),
                ask,
                row,
                now);
        Session session = Session.begunBy(ask);
        if (overlaps || (!others.isEmpty() && row.report() != Row.Report.LOGOUT_LOGIN)) {
            session = session.withCompany();
        }
        if (again) {
            session = session.leftOpen();
        }
        return then.with(
                rest.in(State.PRIMARY, Optional.of(session)).awaits(new Awaited(ask, Row.Answer.ACK, labels, row)));
    }

    // ---- Login/Logout: "Agent Logs Out"

    private List<Hypothesis> logout(Hypothesis from, Standing rest, Ask ask, Entry now) {
        Row row = row(rest, Situation.LOGOUT);
        if (life.site().undecided(ask)) {
            Hypothesis ignored = from.with(rest.awaits(new Awaited(ask, Row.Answer.ERROR, OPEN, row)));
            return rest.session().isEmpty()
                    ? List.of(from.with(rest.awaits(new Awaited(ask, Row.Answer.EITHER, OPEN, row))))
                    : List.of(loggedOut(from, rest, ask, row, now), ignored);
        }
        return List.of(rest.session().isEmpty() ? simple(from, rest, ask, row) : loggedOut(from, rest, ask, row, now));
    }

    private Hypothesis loggedOut(Hypothesis from, Standing rest, Ask ask, Row row, Entry now) {
        Session session = rest.session().orElseThrow();
        Row.Answer answer = session.told() || session.open() ? Row.Answer.EITHER : row.answer();
        Hypothesis then = ended(from, rest, session, row.reported(), ask, row, now);
        List<String> labels = answer == Row.Answer.EITHER ? List.of("LI-07") : row.answered();
        return then.with(rest.in(State.LOGGED_OUT, Optional.empty()).awaits(new Awaited(ask, answer, labels, row)));
    }

    /** The session is over: its logout is owed, unless it was told, or the models leave it open. */
    private Hypothesis ended(
            Hypothesis from, Standing standing, Session session, List<String> labels, Op cause, Row row, Entry now) {
        Hypothesis then = from;
        for (Standing other : from.standings()) {
            then = other.on() == standing.on() ? then : then.with(other.contestedIfWaiting());
        }
        if (session.told()) {
            return then;
        }
        boolean company = allowed
                ? !from.cut().isEmpty()
                        || from.standings().stream().anyMatch(it -> it.on() != standing.on() && it.mayBePrimary())
                : session.shared() && !from.others(standing.on()).isEmpty();
        Debt.Need need = session.open() || company
                ? Debt.Need.OPTIONAL
                : session.shared() || !session.login().complete() ? Debt.Need.IF_IN : Debt.Need.OWED;
        List<String> whom = session.login().purpose().takeover() && need == Debt.Need.OWED && !(cause instanceof Ask)
                ? List.of(Circumstance.TAKEN_OVER.requirement(), "LO-03")
                : labels;
        return owe(then, Debt.Kind.LOGOUT, need, whom, cause, row, now);
    }

    // ---- the secondary

    private List<Hypothesis> available(Hypothesis from, Standing rest, Ask ask, Entry now) {
        // What the server has not noticed yet still stands for it (domain.md, section 5).
        boolean contested = rest.contested()
                || life.site().undecided(ask)
                || !ask.complete()
                || !ask.own()
                || rest.session().isPresent()
                || !from.others(rest.on()).isEmpty()
                || held(ask, now) != Places.Held.NO;
        if (!contested) {
            Row row = row(rest, Situation.AVAILABLE);
            List<String> labels =
                    life.number() > 1 ? List.of(Circumstance.AVAILABLE_AFTER_RESTART.requirement()) : row.answered();
            return List.of(
                    from.with(rest.in(row.next(), rest.session()).awaits(new Awaited(ask, row.answer(), labels, row))));
        }
        Row row = row(rest, Situation.AVAILABLE_OPEN);
        Standing then = rest.session().isPresent()
                ? rest.with(rest.session().get().leftOpen())
                : rest.in(State.AVAILABLE, rest.session());
        Hypothesis accepted = from.with(then.awaits(new Awaited(ask, Row.Answer.ACK, row.answered(), row)));
        for (Standing other : from.others(rest.on())) {
            accepted = accepted.with(other.with(other.session().orElseThrow().leftOpen()));
        }
        Hypothesis refused = from.with(rest.awaits(new Awaited(ask, Row.Answer.ERROR, row.answered(), row)));
        return switch (row.answer()) {
            case ACK -> List.of(accepted);
            case ERROR -> List.of(refused);
            default -> List.of(accepted, refused);
        };
    }

    private Hypothesis notAvailable(Hypothesis from, Standing rest, Ask ask) {
        Row row = row(rest, Situation.NOT_AVAILABLE);
        State next = row.next() == State.PRIMARY && rest.session().isEmpty() ? rest.state() : row.next();
        return life.site().undecided(ask)
                ? from.with(rest.in(next, rest.session()).awaits(new Awaited(ask, Row.Answer.EITHER, OPEN, row)))
                : simple(from, rest, ask, row);
    }

    /** A request that changes no session. */
    private Hypothesis simple(Hypothesis from, Standing rest, Ask ask, Row row) {
        State next = row.next() == State.PRIMARY && rest.session().isEmpty() ? rest.state() : row.next();
        boolean optional = row.situation() == Situation.MEDIA && !life.site().serves("media");
        Standing then = rest.in(next == State.REGISTERED && wasLoggedIn(ask) ? State.LOGGED_OUT : next, rest.session());
        return from.with(optional ? then : then.awaits(new Awaited(ask, row.answer(), row.answered(), row)));
    }

    /** Whether the connection has logged in before, or may have: LO-04 is about those that never did. */
    private static boolean wasLoggedIn(Ask before) {
        return before.on().asks().values().stream()
                .anyMatch(it -> it.name().equals("RequestAgentLogin")
                        && it.cause().seq() < before.cause().seq()
                        && !it.refused());
    }

    // ---- Disconnection and Failover: "Agent Disconnects"

    /** The connection is gone. A login that it had sent may have been processed before, or not. */
    Hypothesis lost(Hypothesis from, Standing standing, Loss loss) {
        Hypothesis then = from;
        if (standing.session().isPresent()) {
            Row row = table.get(State.PRIMARY, way(loss));
            then = ended(from, standing, standing.session().get(), row.reported(), loss, row, loss.cause())
                    .lingering(loss);
            then = then.withoutTold(standing, loss);
        }
        CutLogins cut = then.cut();
        for (Op op : standing.queue()) {
            boolean login = op instanceof Ask ask && ask.name().equals("RequestAgentLogin");
            cut = login ? cut.plus(new CutLogins.Cut(op, loss, loss.due())) : cut;
        }
        return then.without(standing.on()).with(cut);
    }

    private static Situation way(Loss loss) {
        return switch (loss.way()) {
            case CLOSED -> Situation.CLOSED;
            case RESET -> Situation.RESET;
            case SILENT, PERHAPS -> Situation.SILENT;
            case BY_SERVER -> Situation.ENDED;
        };
    }

    /** Each engine is owed the report from its registration on; one that is registering may get it. */
    private Hypothesis owe(
            Hypothesis from, Debt.Kind kind, Debt.Need need, List<String> labels, Op cause, Row row, Entry now) {
        List<String> whom =
                life.severalEngines(cause.cause().seq()) ? life.site().levels().withSeveralEngines(labels) : labels;
        Due due = cause instanceof Loss ? cause.due() : life.timing().reportOf(cause.cause());
        Debt debt = new Debt(kind, need, whom, cause, due, row);
        Entry begun = cause instanceof Loss loss ? loss.begun() : cause.cause();
        Hypothesis then = from.remembers(debt, now.since());
        if (life.unheard(cause)) {
            then = then.with(then.untold().keeping(List.of(debt)));
        }
        for (Connection engine : strand.engines()) {
            boolean firm = engine.registration()
                    .registered()
                    .filter(it -> it.seq() < begun.seq())
                    .isPresent();
            Channel channel = then.channel(engine).orElseGet(() -> Channel.to(engine));
            Debt mine = firm ? debt : debt.optional();
            Optional<Observation.Reported> paid =
                    cause instanceof Ask ask ? channel.payment(ask, kind) : paidByRequest(from, channel, kind, cause);
            then = paid.isPresent() ? settlement.paid(then, mine, paid.get()) : settlement.owing(then, channel, mine);
        }
        return then;
    }

    /** The logout of a lost connection may have been reported already, for a request whose answer was cut off. */
    private static Optional<Observation.Reported> paidByRequest(
            Hypothesis from, Channel channel, Debt.Kind kind, Op loss) {
        return from.standing(loss.on()).stream()
                .flatMap(it -> it.queue().stream())
                .filter(it -> it instanceof Ask ask && ask.name().equals("RequestAgentLogout"))
                .flatMap(it -> channel.payment((Ask) it, kind).stream())
                .findFirst();
    }

    /** What may be changed by processing what is on that connection: only this matters to others. */
    boolean matters(Standing standing) {
        List<Op> queue = new ArrayList<>(standing.queue());
        boolean session = standing.session().isPresent();
        for (Op op : queue) {
            if (op instanceof Ask ask && ask.name().equals("RequestAgentLogin")) {
                return true;
            }
            if (session && (op instanceof Loss || ((Ask) op).name().equals("RequestAgentLogout"))) {
                return true;
            }
            if (op instanceof Ask ask && ask.name().equals("RequestAgentAvailable") && session) {
                return true;
            }
        }
        return false;
    }
}
