package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which debt a report pays where an agent may have several sessions (policy allow): the end of one and the beginning of another are reported in
 * any order, so that one explanation is enough. Each report pays what is due first. Where it may be one that need not have come or one that must
 * come, it is taken for the latter, and the former may come until both would have been late; a report that paid what need not have come may
 * still turn out to have been one that had to.
 */
final class AnyOrder {

    private static final Set<String> MAY_END = Set.of("RequestAgentAvailable", "RequestAgentLogin");

    private final Strand strand;
    private final Life life;
    private final Settlement settlement;

    AnyOrder(Strand strand, Life life, Settlement settlement) {
        this.strand = strand;
        this.life = life;
        this.settlement = settlement;
    }

    Settlement.Accepted report(Hypothesis here, Channel channel, Observation.Reported seen) {
        Settlement.Accepted accepted = inOrder(here, channel, seen);
        return accepted.ways().isEmpty() && seen.kind() == Debt.Kind.LOGIN ? unblocked(here, channel, seen) : accepted;
    }

    /** A logout that a login has to wait for may have been reported already: its report was taken for that of a logout that need not be. */
    private Settlement.Accepted unblocked(Hypothesis here, Channel channel, Observation.Reported seen) {
        Stream<Hypothesis> owed = channel.owed().stream()
                .filter(logout -> channel.owed().stream().anyMatch(login -> blocks(logout, login)))
                .flatMap(logout -> byPayment(here, channel, logout).stream());
        Stream<Hypothesis> unanswered = here.standings().stream()
                .flatMap(standing -> standing.queue().stream())
                .filter(op -> op instanceof Ask ask && kind(ask).equals(Optional.of(Debt.Kind.LOGOUT)))
                .map(Ask.class::cast)
                .map(logout -> forRequest(channel, logout))
                .filter(it -> it != channel)
                .map(here::with);
        return Stream.concat(owed, unanswered)
                .map(then -> inOrder(then, then.channel(seen.engine()).orElseThrow(), seen))
                .filter(it -> !it.ways().isEmpty())
                .findFirst()
                .orElse(Settlement.Accepted.NONE);
    }

    /**
     * A report that came after a logout was requested, and was taken for one that need not come, is taken for that of the request, unless
     * another login on the same connection has brought it about, which comes before.
     */
    Channel forRequest(Channel channel, Ask logout) {
        if (channel.paid(logout, Debt.Kind.LOGOUT)) {
            return channel;
        }
        List<Channel.Payment> payments = new ArrayList<>(channel.payments());
        for (int i = 0; i < payments.size(); i++) {
            Channel.Payment payment = payments.get(i);
            if (payment.report().kind() == Debt.Kind.LOGOUT
                    && payment.debt().need() != Debt.Need.OWED
                    && !endsWithLogin(payment.debt(), logout.on())
                    && payment.report().entry().seq() > logout.cause().seq()) {
                payments.set(i, paidBefore(logout, payment.report()));
                return channel.having(payments);
            }
        }
        return channel;
    }

    private static boolean endsWithLogin(Debt logout, Connection on) {
        return logout.cause() instanceof Ask login
                && login.on() == on
                && login.name().equals("RequestAgentLogin");
    }

    private Settlement.Accepted inOrder(Hypothesis here, Channel channel, Observation.Reported seen) {
        Optional<Debt> first = first(channel, seen, it -> !it.snapshot());
        List<CutLogins.Cut> cut = here.cut().candidates(seen.entry(), life.timing());
        Optional<Ask> waiting = waiting(here, channel, seen);
        long byDebt = first.map(it -> it.due().deadline()).orElse(Long.MAX_VALUE);
        long byAnswer =
                waiting.map(it -> life.timing().reportOf(it.cause()).deadline()).orElse(Long.MAX_VALUE);
        long byCut = cut.isEmpty() ? Long.MAX_VALUE : cut.get(0).due().deadline();
        if (byCut < Math.min(byDebt, byAnswer)) {
            return new Settlement.Accepted(List.of(cutLogin(here, channel, cut, seen)), true);
        }
        if (first.isPresent()) {
            return paid(here, channel, first.get(), seen);
        }
        if (waiting.isPresent()) {
            Hypothesis then = here.with(with(channel, paidBefore(waiting.get(), seen)));
            return new Settlement.Accepted(
                    List.of(settlement.stood(then, seen.kind(), waiting.get(), seen.engine(), seen.entry())), true);
        }
        Optional<Debt> snapshot = first(channel, seen, Debt::snapshot);
        if (snapshot.isPresent()) {
            return paid(here, channel, snapshot.get(), seen);
        }
        boolean stops = life.goingDown() && here.standings().stream().anyMatch(Standing::mayBePrimary);
        return stops ? new Settlement.Accepted(List.of(here), true) : Settlement.Accepted.NONE;
    }

    private Optional<Debt> first(Channel channel, Observation.Reported seen, Predicate<Debt> which) {
        return channel.owed().stream()
                .filter(it -> it.kind() == seen.kind()
                        && which.test(it)
                        && !(it.kind() == Debt.Kind.LOGIN && blocked(channel, it))
                        && !life.timing().late(it.due(), seen.entry()))
                .min(Comparator.comparingLong(it -> it.due().deadline()));
    }

    private Settlement.Accepted paid(Hypothesis here, Channel channel, Debt first, Observation.Reported seen) {
        Optional<Debt> owed = first.need() != Debt.Need.OWED
                ? first(channel, seen, it -> it.need() == Debt.Need.OWED)
                : Optional.empty();
        Debt debt = owed.orElse(first);
        Channel rest = owed.isPresent() ? channel.without(first).plus(first.until(debt.due())) : channel;
        Channel after = rest.after(rest.owed().indexOf(debt), life.timing().reportOf(seen.entry()));
        Hypothesis then = here.with(with(after.without(debt), new Channel.Payment(seen, debt)));
        return new Settlement.Accepted(List.of(settlement.paid(then, debt, seen)), true);
    }

    /** Whatever a report may be taken for instead was due at most one report budget before it, and that for one more. */
    private Channel with(Channel channel, Channel.Payment payment) {
        return channel.with(
                payment, payment.report().entry().at() - 2 * life.timing().report());
    }

    /** A report is owed from here on; it may be one that was taken for another, which need not have come. */
    Hypothesis owing(Hypothesis here, Channel channel, Debt debt) {
        for (Channel.Payment payment : channel.payments()) {
            Debt other = payment.debt();
            boolean free = other.need() == Debt.Need.KEPT
                    || other.need() != Debt.Need.OWED && !other.labels().isEmpty();
            if (debt.need() == Debt.Need.OWED && free && pays(payment.report(), debt)) {
                List<Channel.Payment> payments = new ArrayList<>(channel.payments());
                payments.set(payments.indexOf(payment), new Channel.Payment(payment.report(), debt));
                Channel then = channel.having(payments).plus(other.until(debt.due()));
                return settlement.paid(here.with(then), debt, payment.report());
            }
        }
        return here.with(channel.plus(debt));
    }

    /** A request that the server has processed then, as nothing else explains the report; what it has made of it the answer will tell. */
    private Optional<Ask> waiting(Hypothesis here, Channel channel, Observation.Reported seen) {
        for (Standing standing : here.standings()) {
            boolean in = standing.session().isPresent();
            boolean alone = !standing.contested()
                    && !here.mayOverlap(standing.on())
                    && standing.session()
                            .filter(it -> it.shared() || it.open() || it.told())
                            .isEmpty();
            for (Op op : standing.queue()) {
                if (in
                        && mayEnd(op)
                        && seen.kind() == Debt.Kind.LOGOUT
                        && !channel.paid((Ask) op, seen.kind())
                        && !late((Ask) op, seen)) {
                    return Optional.of((Ask) op);
                }
                Optional<Debt.Kind> kind = op instanceof Ask ask ? kind(ask) : Optional.empty();
                if (kind.isPresent() && !channel.paid((Ask) op, kind.get())) {
                    boolean ends = kind.get() == Debt.Kind.LOGOUT;
                    if (kind.get() == seen.kind() && (in || !ends) && !late((Ask) op, seen)) {
                        return Optional.of((Ask) op);
                    }
                    if (in && ends && alone) {
                        // LO-06: what the same connection has sent later is reported later.
                        break;
                    }
                }
                in = kind.map(it -> it == Debt.Kind.LOGIN).orElse(in);
            }
        }
        return Optional.empty();
    }

    /** What RequestAgentAvailable and another RequestAgentLogin mean on a connection on which the agent is logged in is open. */
    private static boolean mayEnd(Op op) {
        return op instanceof Ask ask && MAY_END.contains(ask.name());
    }

    private static Optional<Debt.Kind> kind(Ask ask) {
        return switch (ask.name()) {
            case "RequestAgentLogin" -> Optional.of(Debt.Kind.LOGIN);
            case "RequestAgentLogout" -> Optional.of(Debt.Kind.LOGOUT);
            default -> Optional.empty();
        };
    }

    private boolean late(Ask ask, Observation.Reported seen) {
        return life.timing().late(life.timing().reportOf(ask.cause()), seen.entry());
    }

    /** Whether the same connection has logged out before that, which is still to be reported (LO-06). */
    private static boolean blocked(Channel channel, Debt login) {
        return channel.owed().stream().anyMatch(it -> blocks(it, login));
    }

    private static boolean blocks(Debt earlier, Debt login) {
        return login.kind() == Debt.Kind.LOGIN
                && earlier.kind() == Debt.Kind.LOGOUT
                && earlier.need() == Debt.Need.OWED
                && earlier.cause() instanceof Ask logout
                && logout.on() == login.cause().on()
                && logout.cause().seq() < login.cause().cause().seq();
    }

    private Channel.Payment paidBefore(Ask ask, Observation.Reported seen) {
        Row row = life.site().table().get(State.REGISTERED, Situation.LOGIN);
        Due due = life.timing().reportOf(ask.cause());
        return new Channel.Payment(seen, new Debt(seen.kind(), Debt.Need.OPTIONAL, List.of(), ask, due, row));
    }

    /** It was processed: the other engines may be told of it, too, and all of them of its end. */
    private Hypothesis cutLogin(
            Hypothesis here, Channel channel, List<CutLogins.Cut> candidates, Observation.Reported seen) {
        CutLogins.Cut cut = candidates.get(0);
        // Which of them it is the report does not tell: its end may take as long as that of the last one.
        Due due = candidates.get(candidates.size() - 1).due();
        Row row = life.site().table().get(State.PRIMARY, Situation.CLOSED);
        Debt login = new Debt(Debt.Kind.LOGIN, Debt.Need.OPTIONAL, List.of(), cut.end(), cut.due(), row);
        Debt logout = new Debt(Debt.Kind.LOGOUT, Debt.Need.IF_IN, List.of("AD-01", "LO-03"), cut.end(), due, row);
        // Its login may have been taken for that of another session.
        Channel rest = seen.kind() == Debt.Kind.LOGIN
                ? with(channel, new Channel.Payment(seen, login)).plus(logout)
                : with(channel, new Channel.Payment(seen, logout)).plus(login);
        Hypothesis then = here.with(here.cut().without(cut))
                .with(rest)
                .remembers(login, seen.entry().since())
                .remembers(logout, seen.entry().since());
        for (Connection engine : strand.engines()) {
            if (engine != channel.engine()) {
                Channel other = then.channel(engine).orElseGet(() -> Channel.to(engine));
                then = then.with(other.plus(login).plus(logout));
            }
        }
        return then;
    }

    /** What is missing otherwise may be what paid a debt that need not have been paid, or that another report can pay. */
    Optional<Hypothesis> byPayment(Hypothesis here, Channel channel, Debt missing) {
        List<Channel.Payment> payments = new ArrayList<>(channel.payments());
        return reassigned(payments, missing, new HashSet<>())
                ? Optional.of(here.with(channel.without(missing).having(payments)))
                : Optional.empty();
    }

    private boolean reassigned(List<Channel.Payment> payments, Debt missing, Set<Observation.Reported> tried) {
        for (int i = 0; i < payments.size(); i++) {
            Channel.Payment payment = payments.get(i);
            if (pays(payment.report(), missing) && tried.add(payment.report())) {
                boolean free = payment.debt().need() != Debt.Need.OWED || reassigned(payments, payment.debt(), tried);
                if (free) {
                    payments.set(i, new Channel.Payment(payment.report(), missing));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean pays(Observation.Reported report, Debt debt) {
        return report.kind() == debt.kind()
                && report.entry().seq() > debt.cause().begun().seq()
                && !life.timing().late(debt.due(), report.entry());
    }
}
