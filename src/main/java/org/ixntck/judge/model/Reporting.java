package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;

/** What reporting engines are owed when a session begins or ends. */
final class Reporting {

    private final Strand strand;
    private final Life life;
    private final Settlement settlement;
    private final boolean allowed;

    Reporting(Strand strand, Life life, Settlement settlement) {
        this.strand = strand;
        this.life = life;
        this.settlement = settlement;
        this.allowed = life.site().policy().equals("allow");
    }

    /** The session is over: its logout is owed, unless it was told, or the models leave it open. */
    Hypothesis ended(
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

    /** Each engine is owed the report from its registration on; one that is registering may get it. */
    Hypothesis owe(Hypothesis from, Debt.Kind kind, Debt.Need need, List<String> labels, Op cause, Row row, Entry now) {
        List<String> whom =
                life.severalEngines(cause.cause().seq()) ? life.site().levels().withSeveralEngines(labels) : labels;
        Due due = cause instanceof Loss ? cause.due() : life.timing().reportOf(cause.cause());
        Debt debt = new Debt(kind, need, whom, cause, due, row);
        Hypothesis then = from.remembers(debt, now.since());
        if (life.unheard(cause)) {
            then = then.with(then.untold().keeping(List.of(debt)));
        }
        for (Connection engine : strand.engines()) {
            boolean firm = engine.registration().standsBefore(cause.begun());
            Channel channel = channel(then, engine, kind, cause);
            Debt mine = firm ? debt : debt.optional();
            Optional<Observation.Reported> paid =
                    cause instanceof Ask ask ? channel.payment(ask, kind) : paidByRequest(from, channel, kind, cause);
            then = paid.isPresent() ? settlement.paid(then, mine, paid.get()) : settlement.owing(then, channel, mine);
        }
        return then;
    }

    private Channel channel(Hypothesis from, Connection engine, Debt.Kind kind, Op cause) {
        Channel channel = from.channel(engine).orElseGet(() -> Channel.to(engine));
        return kind == Debt.Kind.LOGOUT && cause instanceof Loss
                ? logouts(from, cause).reduce(channel, settlement::forRequest, (one, other) -> other)
                : channel;
    }

    /** The logout of a lost connection may have been reported already, for a request whose answer was cut off. */
    private static Optional<Observation.Reported> paidByRequest(
            Hypothesis from, Channel channel, Debt.Kind kind, Op loss) {
        return logouts(from, loss)
                .flatMap(it -> channel.payment(it, kind).stream())
                .findFirst();
    }

    /** The logouts that were requested on a connection and not answered before it was lost. */
    private static Stream<Ask> logouts(Hypothesis from, Op loss) {
        return from.standing(loss.on()).stream()
                .flatMap(it -> it.queue().stream())
                .filter(Ask.class::isInstance)
                .map(Ask.class::cast)
                .filter(it -> it.name().equals("RequestAgentLogout"));
    }
}
