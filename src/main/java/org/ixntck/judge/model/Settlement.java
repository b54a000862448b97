package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** Settles what was owed with what was observed. */
final class Settlement {

    /**
     * The ways in which an observation pays what is owed.
     *
     * @param ways what is true afterwards
     * @param firm whether no other way needs to be looked for
     */
    record Accepted(List<Hypothesis> ways, boolean firm) {
        static final Accepted NONE = new Accepted(List.of(), false);
    }

    private final Strand strand;
    private final Life life;
    private final EarlyLogouts early;
    private final Blame blame;
    private final CutOff cutOff;
    private final AnyOrder anyOrder;
    private final Violations violations;
    private final boolean allowed;

    Settlement(Strand strand, Life life) {
        this.strand = strand;
        this.life = life;
        this.early = new EarlyLogouts(strand, life);
        this.blame = new Blame(strand, life, early);
        this.cutOff = new CutOff(strand, life, this);
        this.anyOrder = new AnyOrder(strand, life, this);
        this.violations = new Violations(strand, life, this, blame, early);
        this.allowed = life.site().policy().equals("allow");
    }

    /** What goes on where nothing permits what was observed. */
    Violations violations() {
        return violations;
    }

    Accepted accept(Hypothesis here, Observation seen) {
        if (seen instanceof Observation.Answered answered) {
            return answer(here, answered);
        }
        if (seen instanceof Observation.Reported reported) {
            return report(here, reported);
        }
        Op op = ((Observation.Processed) seen).op();
        boolean pending =
                here.standing(op.on()).filter(it -> it.queue().contains(op)).isPresent();
        return pending ? Accepted.NONE : new Accepted(List.of(here), true);
    }

    private Accepted answer(Hypothesis here, Observation.Answered seen) {
        Optional<Standing> standing = here.standing(seen.ask().on());
        if (standing.isEmpty()) {
            return new Accepted(List.of(here), true);
        }
        if (standing.get().queue().contains(seen.ask())) {
            return Accepted.NONE;
        }
        Optional<Awaited> awaited = standing.get().awaits(seen.ask());
        if (awaited.isEmpty()) {
            return new Accepted(List.of(here), true);
        }
        Row.Answer owed = awaited.get().answer();
        boolean right = owed == Row.Answer.EITHER || (owed == Row.Answer.ACK) == seen.ack();
        // Nothing else can make up for an answer that does not fit what the server has processed.
        return right
                ? new Accepted(List.of(reportedAlready(paid(here, standing.get(), awaited.get(), seen), seen)), true)
                : new Accepted(List.of(), true);
    }

    /** LI-06: a login that is refused may not have been reported before, unless the report may be one of another login. */
    private Hypothesis reportedAlready(Hypothesis here, Observation.Answered seen) {
        boolean login = seen.ask().name().equals("RequestAgentLogin") && !seen.ack();
        Optional<Observation.Reported> report = login
                ? here.channels().stream()
                        .flatMap(it -> it.payment(seen.ask(), Debt.Kind.LOGIN).stream())
                        .findFirst()
                : Optional.empty();
        boolean certain = report.isPresent()
                && here.others(seen.ask().on()).isEmpty()
                && !mayBeOfPending(here, report.get())
                && !mayBeOfAnother(here, seen.ask(), report.get())
                && here.cut().candidates(report.get().entry(), life.timing()).isEmpty()
                && !life.goingDown();
        return certain ? blame.refusedAfterReport(here, seen) : here;
    }

    private Hypothesis paid(Hypothesis here, Standing standing, Awaited awaited, Observation.Answered seen) {
        Standing answered = standing.answered(seen.ask());
        Hypothesis then = here.with(seen.ack() ? answered.acknowledged(seen.ask()) : answered);
        if (seen.ask().settled() || life.endedWithin(seen.ask().due())) {
            return then;
        }
        if (life.timing().inTime(seen.ask().due(), seen.entry())) {
            return then.kept(awaited.labels(), seen.entry(), awaited.row());
        }
        String expected = Clauses.expected(awaited, seen.ask());
        return life.timing().late(seen.ask().due(), seen.entry())
                ? then.charged(
                        awaited.labels(), expected, Clauses.describe(seen), seen.entry(), Optional.of(awaited.row()))
                : then.undecided(awaited.labels(), expected, Clauses.describe(seen) + Clauses.STALLED, seen.entry());
    }

    /**
     * Branches over the queue up to the first report that is firmly owed: what may be left out before it can not come any more. A logout that a
     * later login has overtaken is in nobody's way: a logout that comes is that of a later session, if that may be.
     */
    private Accepted report(Hypothesis here, Observation.Reported seen) {
        Channel channel = here.channel(seen.engine()).orElseGet(() -> Channel.to(seen.engine()));
        if (allowed) {
            return anyOrder.report(here, channel, seen);
        }
        List<Hypothesis> ways = new ArrayList<>(1);
        List<Debt> owed = channel.owed();
        ways.addAll(cutOff.explain(here, channel, seen));
        if (!ways.isEmpty()) {
            early.expiryUnseen(here, seen).ifPresent(ways::add);
        }
        boolean paid = false;
        Optional<Debt> overtaken = Optional.empty();
        for (int i = 0; i < owed.size(); i++) {
            Debt debt = owed.get(i);
            boolean firm = firm(here, debt, seen.engine());
            boolean fits = debt.kind() == seen.kind() && !life.timing().late(debt.due(), seen.entry());
            if (debt.overtaken()) {
                overtaken = fits && overtaken.isEmpty() ? Optional.of(debt) : overtaken;
                continue;
            }
            // Of several that may be left out the first one leaves all others open.
            if (fits && (firm || !paid)) {
                Channel rest =
                        channel.after(i, life.timing().reportOf(seen.entry())).from(i + 1);
                ways.add(paid(here.with(rest), debt, seen));
                if (debt.keptLogout()) {
                    early.endUnseen(here, seen).ifPresent(ways::add);
                }
                paid = true;
            }
            if (firm) {
                // Nothing that is owed later can come before it.
                return new Accepted(ways, true);
            }
        }
        if (ways.isEmpty() && overtaken.isPresent()) {
            ways.add(paid(here.with(channel.without(overtaken.get())), overtaken.get(), seen));
        }
        return new Accepted(ways, false);
    }

    /** What a logout leaves that comes before the server ends a connection which it has taken for lost: a stall is recorded after its end. */
    List<Hypothesis> expiring(Hypothesis here, Observation.Reported seen) {
        boolean polled = here.standings().stream()
                .anyMatch(it ->
                        it.stands() && (it.on().keepAliveNanos() > 0 || it.on().polled()));
        return polled ? early.endUnseen(here, seen).stream().toList() : List.of();
    }

    /** A report is owed to an engine from here on, unless it has come already as something else. */
    Hypothesis owing(Hypothesis here, Channel channel, Debt debt) {
        return allowed ? anyOrder.owing(here, channel, debt) : here.with(channel.plus(debt));
    }

    /** What is missing may have come as something else, where reports come in any order. */
    Optional<Hypothesis> byPayment(Hypothesis here, Channel channel, Debt missing) {
        return anyOrder.byPayment(here, channel, missing);
    }

    /** Where reports come in any order, that of a logout which was requested may have been taken for another one, which need not come. */
    Channel forRequest(Channel channel, Ask logout) {
        return allowed ? anyOrder.forRequest(channel, logout) : channel;
    }

    /** Whether the engine cannot do without that report. */
    boolean firm(Hypothesis here, Debt debt, Connection engine) {
        return !life.goingDown()
                && switch (debt.need()) {
                    case OWED -> true;
                    case IF_IN -> strand.in(engine) && (!allowed || here.onlyEndsWith(debt));
                    case OPTIONAL, KEPT -> false;
                };
    }

    /** Whether the engine takes an agent for logged in for whom that was the last logout. */
    boolean leavesIn(Hypothesis here, Debt debt, Connection engine) {
        return !life.goingDown() && strand.in(engine) && here.onlyEndsWith(debt);
    }

    Hypothesis paid(Hypothesis before, Debt debt, Observation.Reported seen) {
        Hypothesis from = debt.kind() == Debt.Kind.LOGOUT && certain(before, debt)
                ? demoted(before, debt.cause()).noticed(debt.cause())
                : before;
        boolean afterLoss = debt.overtaken() && debt.need() != Debt.Need.KEPT && debt.cause() instanceof Loss;
        Hypothesis here = afterLoss ? blame.logoutLast(from, debt, seen) : from;
        if (debt.labels().isEmpty()) {
            return here;
        }
        Hypothesis kept = debt.need() == Debt.Need.OWED
                ? stood(here, debt.kind(), debt.cause(), seen.engine(), seen.entry())
                : here;
        boolean free = debt.need() != Debt.Need.OWED;
        if (free && (allowed || !life.timing().inTime(debt.due(), seen.entry()))) {
            return here;
        }
        return life.timing().inTime(debt.due(), seen.entry())
                ? kept.kept(debt.labels(), seen.entry(), debt.row())
                : here.undecided(
                        debt.labels(),
                        Clauses.expected(strand.agent(), debt, seen.engine()),
                        "it late" + Clauses.STALLED,
                        seen.entry());
    }

    /** A primary for which the agent became available, there or on another connection, has told that it is logged out. */
    private static Hypothesis demoted(Hypothesis here, Op cause) {
        if (!(cause instanceof Ask ask) || !ask.name().equals("RequestAgentAvailable")) {
            return here;
        }
        Hypothesis then = here;
        for (Standing standing : here.standings()) {
            Optional<Session> session = standing.session()
                    .filter(it -> it.login().cause().seq() < ask.cause().seq());
            if (standing.stands() && session.isPresent()) {
                then = then.with(standing.with(session.get().withLogoutTold()));
            }
        }
        return then;
    }

    /** Whether a report cannot be about another session than the one that it was taken for: only one connection has, or may have had, one. */
    private boolean certain(Hypothesis here, Debt paid) {
        return !allowed
                || here.standings().stream()
                        .allMatch(it -> it.on() == paid.cause().on());
    }

    /** AD-13: a session that went on until what ends it, and of which nothing was reported before. */
    Hypothesis stood(Hypothesis here, Debt.Kind kind, Op end, Connection engine, Entry at) {
        boolean stood = kind == Debt.Kind.LOGOUT && strand.inBefore(engine, end.cause());
        Row row = life.site().table().get(State.PRIMARY, Situation.STANDS);
        return stood ? here.kept(row.forbidden(), at, row) : here;
    }

    /** Whether a report of a login may be that of a request which the server has not read yet in that hypothesis. */
    boolean mayBeOfPending(Hypothesis here, Observation seen) {
        return seen instanceof Observation.Reported report
                && report.kind() == Debt.Kind.LOGIN
                && here.standings().stream()
                        .flatMap(it -> it.queue().stream())
                        .anyMatch(it -> it instanceof Ask ask && ask.name().equals("RequestAgentLogin"));
    }

    /** Whether a report that was taken for that login may be that of another one, which the engine may still be told of. */
    static boolean mayBeOfAnother(Hypothesis here, Ask login, Observation.Reported report) {
        return here.channel(report.engine()).stream()
                .flatMap(it -> it.owed().stream())
                .anyMatch(it -> it.kind() == Debt.Kind.LOGIN
                        && it.cause() != login
                        && it.cause().cause().seq() < report.entry().seq());
    }
}
