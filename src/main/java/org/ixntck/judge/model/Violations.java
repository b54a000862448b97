package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How to go on where nothing permits what was observed: the mildest violation is charged, and what it brings about is followed. */
final class Violations {

    private final Strand strand;
    private final Life life;
    private final Settlement settlement;
    private final Blame blame;
    private final EarlyLogouts early;
    private final boolean allowed;

    Violations(Strand strand, Life life, Settlement settlement, Blame blame, EarlyLogouts early) {
        this.strand = strand;
        this.life = life;
        this.settlement = settlement;
        this.blame = blame;
        this.early = early;
        this.allowed = life.site().policy().equals("allow");
    }

    /** The mildest ways to go on from there although nothing permits what was observed. */
    List<Hypothesis> mildest(Hypothesis here, Observation seen) {
        if (seen instanceof Observation.Answered answered) {
            return wrongAnswer(here, answered).stream().toList();
        }
        return seen instanceof Observation.Reported reported ? wrongReport(here, reported) : List.of();
    }

    /** Whether it is known now that a choice which the models leave to the server was not what the hypothesis says. */
    boolean contradicts(Hypothesis here, Observation.Answered seen) {
        return here.standing(seen.ask().on())
                .flatMap(it -> it.awaits(seen.ask()))
                .filter(it -> contradicts(it, seen))
                .isPresent();
    }

    private static boolean contradicts(Awaited owed, Observation.Answered seen) {
        return owed.row().answer() == Row.Answer.EITHER && owed.answer() == Row.Answer.ERROR && seen.ack();
    }

    private Optional<Hypothesis> wrongAnswer(Hypothesis here, Observation.Answered seen) {
        Optional<Standing> standing = here.standing(seen.ask().on());
        Optional<Awaited> awaited = standing.flatMap(it -> it.awaits(seen.ask()));
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        Awaited owed = awaited.get();
        if (contradicts(owed, seen)) {
            return Optional.empty();
        }
        Standing then = standing.get().answered(seen.ask());
        boolean duplicate = owed.row().situation() == Situation.LOGIN_DUPLICATE;
        // LI-05 is about logins that wait for a status; one that is refused does not wait.
        List<String> labels = owed.labels().stream()
                .filter(it -> !it.equals(Circumstance.NO_STATUS.requirement()))
                .toList();
        if (!seen.ack() && owed.row().answer() == Row.Answer.EITHER && owed.answer() == Row.Answer.ACK) {
            Hypothesis undone = undone(here, then, seen.ask());
            // What has led here may have been a logout, of another session or of a server that stops.
            boolean early = allowed
                    ? here.channels().stream()
                            .flatMap(it -> it.payment(seen.ask(), Debt.Kind.LOGIN).stream())
                            .anyMatch(it -> !Settlement.mayBeOfAnother(here, seen.ask(), it))
                    : strand.toldOfLoginAfter(seen.ask().cause());
            return Optional.of(early ? blame.refusedAfterReport(undone, seen) : undone);
        }
        Hypothesis charged = duplicate
                ? here
                : here.charged(
                        labels,
                        Clauses.expected(owed, seen.ask()),
                        Clauses.describe(seen),
                        seen.entry(),
                        Optional.of(owed.row()));
        if (!seen.ack()) {
            return Optional.of(undone(charged, then, seen.ask()));
        }
        boolean login = seen.ask().name().equals("RequestAgentLogin");
        if (!login || then.session().isPresent()) {
            return Optional.of(charged.with(then));
        }
        Hypothesis with = duplicate ? mayBeReported(charged, seen.ask(), owed.row()) : charged;
        for (Standing other : charged.others(then.on())) {
            with = with.with(other.with(other.session().orElseThrow().withCompany()));
        }
        Session session = Session.begunBy(seen.ask()).withCompany();
        return Optional.of(with.with(then.in(State.PRIMARY, Optional.of(session))));
    }

    /** LI-09: a server that lets a second session in, although it declares that it does not, may report it. */
    private Hypothesis mayBeReported(Hypothesis here, Ask login, Row row) {
        Due due = life.timing().reportOf(login.cause());
        Debt debt = new Debt(Debt.Kind.LOGIN, Debt.Need.OPTIONAL, List.of(), login, due, row);
        Hypothesis then = here;
        for (Connection engine : strand.engines()) {
            then = then.with(
                    then.channel(engine).orElseGet(() -> Channel.to(engine)).plus(debt));
        }
        return then;
    }

    /** A login that was refused undoes what it opened. */
    private static Hypothesis undone(Hypothesis here, Standing standing, Ask ask) {
        Hypothesis then = here.with(standing.refused(ask));
        for (Channel channel : then.channels()) {
            List<Debt> rest =
                    channel.owed().stream().filter(it -> it.cause() != ask).toList();
            // What was reported is free to be the report of another login.
            List<Channel.Payment> paid = channel.payments().stream()
                    .map(it -> it.debt().cause() == ask
                            ? new Channel.Payment(it.report(), it.debt().optional())
                            : it)
                    .toList();
            then = then.with(channel.owing(rest).having(paid));
        }
        return then;
    }

    private List<Hypothesis> wrongReport(Hypothesis here, Observation.Reported seen) {
        Optional<Channel> channel = here.channel(seen.engine());
        if (channel.isPresent()) {
            for (Debt debt : channel.get().owed()) {
                if (debt.kind() == seen.kind() && life.timing().late(debt.due(), seen.entry())) {
                    return orEndUnseen(late(here.with(channel.get().without(debt)), debt, seen), debt, here, seen);
                }
            }
            for (Debt debt : channel.get().overdue()) {
                if (debt.kind() == seen.kind() && mayStillCome(here, channel.get(), debt, seen)) {
                    boolean login = debt.need() == Debt.Need.KEPT && debt.kind() == Debt.Kind.LOGIN;
                    Channel rest = login
                            ? channel.get().afterKeptLogin(debt, life.timing().reportOf(seen.entry()))
                            : channel.get().withoutOverdue(debt);
                    return orEndUnseen(here.with(rest), debt, here, seen);
                }
            }
            for (Debt debt : channel.get().owed()) {
                if (debt.kind() == seen.kind()) {
                    Debt ahead = channel.get().owed().get(0);
                    return List.of(blame.disorder(
                            settlement.paid(here.with(channel.get().without(debt)), debt, seen), ahead, seen));
                }
            }
        }
        if (seen.kind() == Debt.Kind.LOGIN) {
            return List.of(letIn(here, seen).orElseGet(() -> blame.surplusLogin(here, seen)));
        }
        return List.of(blame.surplusLogout(here, seen));
    }

    private List<Hypothesis> orEndUnseen(Hypothesis paid, Debt debt, Hypothesis before, Observation.Reported seen) {
        Optional<Hypothesis> end = debt.keptLogout() ? early.endUnseen(before, seen) : Optional.empty();
        return Stream.concat(Stream.of(paid), end.stream()).toList();
    }

    /** What was kept comes before the newer reports, or soon after them; a logout of it without its login is rather that of a session that stands. */
    private boolean mayStillCome(Hypothesis here, Channel channel, Debt overdue, Observation.Reported seen) {
        boolean over = overdue.need() == Debt.Need.KEPT
                && overdue.overtaken()
                && life.timing().longOver(overdue.due(), seen.entry().at());
        return !over && !(here.loggedIn() && channel.keptWithLogin(overdue));
    }

    /** The report says that a login was let in which should have been refused, and has not been answered yet. */
    private Optional<Hypothesis> letIn(Hypothesis here, Observation.Reported seen) {
        for (Standing standing : here.standings()) {
            for (Awaited owed : standing.awaited()) {
                Situation situation = owed.row().situation();
                if (situation == Situation.LOGIN_OCCUPIED || situation == Situation.LOGIN_DUPLICATE) {
                    Session session = Session.begunBy(owed.ask()).withCompany();
                    Awaited ack = new Awaited(owed.ask(), Row.Answer.ACK, List.of(), owed.row());
                    Hypothesis then = here.with(standing.answered(owed.ask())
                            .in(State.PRIMARY, Optional.of(session))
                            .awaits(ack));
                    return Optional.of(
                            situation == Situation.LOGIN_DUPLICATE
                                    ? then
                                    : then.charged(
                                            owed.labels(),
                                            Clauses.expected(owed, owed.ask()),
                                            seen.kind().message(),
                                            seen.entry(),
                                            Optional.of(owed.row())));
                }
            }
        }
        return Optional.empty();
    }

    private Hypothesis late(Hypothesis here, Debt debt, Observation.Reported seen) {
        return settlement.firm(here, debt, seen.engine())
                ? here.charged(
                        debt.labels(),
                        Clauses.expected(strand.agent(), debt, seen.engine()),
                        "it after "
                                + Clauses.millis(
                                        seen.entry().at() - debt.cause().cause().at()),
                        seen.entry(),
                        Optional.of(debt.row()))
                : here;
    }
}
