package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** A login that came before the registration of its connection. It has to be refused (RG-03) and may have no effect (RG-07). */
final class UnregisteredLogin {

    private final String agent;
    private final Life life;
    private Optional<Ask> login = Optional.empty();
    private Optional<Entry> report = Optional.empty();
    private boolean served;

    UnregisteredLogin(String agent, Life life) {
        this.agent = agent;
        this.life = life;
    }

    void sent(Ask early) {
        login = Optional.of(early);
        served = false;
    }

    /** Whether there was one that was not acknowledged. */
    boolean exists() {
        return login.isPresent() && !served;
    }

    /** Whether it has not been answered yet. */
    boolean open() {
        return login.filter(it -> !it.isAnswered()).isPresent();
    }

    /** EventAgentLogin came while it was open. */
    void reported(Entry entry) {
        report = Optional.of(entry);
    }

    /** RG-07: it was reported, and then refused. */
    void refused() {
        report.ifPresent(it -> life.site()
                .tally()
                .broken(
                        Surplus.LOGIN_BEFORE_REGISTRATION.requirements().get(0),
                        "no EventAgentLogin for %s, whose login came before its registration".formatted(agent),
                        "one",
                        it,
                        life.site().table().get(State.NEW, Situation.REQUEST)));
        report = Optional.empty();
    }

    void acknowledged() {
        served = true;
    }

    /** It was acknowledged, which breaks RG-03: what follows from that is not charged again. */
    Hypothesis served(Hypothesis from, Ask early) {
        Row row = life.site().table().get(State.REGISTERED, Situation.LOGIN_ALLOWED);
        Due due = life.timing().reportOf(early.cause());
        Debt debt = new Debt(Debt.Kind.LOGIN, Debt.Need.OPTIONAL, List.of(), early, due, row);
        Session session = Session.begunBy(early).leftOpen();
        Hypothesis then = from.with(from.standing(early.on())
                .orElseGet(() -> Standing.fresh(early.on()))
                .in(State.PRIMARY, Optional.of(session)));
        for (Connection engine : life.engines()) {
            then = then.with(
                    then.channel(engine).orElseGet(() -> Channel.to(engine)).plus(debt));
        }
        return then;
    }
}
