package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reporting engines that registered while something was open for an agent: whether they are told of what that brings about is open, so that
 * their reports are not followed yet.
 */
final class Latecomers {

    private final Life life;
    private final List<Connection> engines = new ArrayList<>(0);

    /** Those that are registering already when the agent comes. */
    Latecomers(Life life) {
        this.life = life;
        life.engines().stream()
                .filter(it -> it.registration().registered().isEmpty())
                .forEach(engines::add);
    }

    void add(Connection engine) {
        if (!engines.contains(engine)) {
            engines.add(engine);
        }
    }

    void remove(Connection engine) {
        engines.remove(engine);
    }

    boolean contains(Connection engine) {
        return engines.contains(engine);
    }

    boolean isEmpty() {
        return engines.isEmpty();
    }

    /** Takes out those that are registered for certain. */
    List<Connection> takeRegistered() {
        List<Connection> registered = engines.stream()
                .filter(it -> it.registration().registered().isPresent())
                .toList();
        engines.removeAll(registered);
        return registered;
    }

    /**
     * Takes out one of them, as soon as no engine may be told of earlier sessions any more: how far each of them is told is open, and all ways
     * for one of them would be beside all ways for each other.
     */
    List<Connection> takeOneRegistered(Explanations explanations) {
        Optional<Connection> next = explanations.all().stream().anyMatch(Hypothesis::mayTellMore)
                ? Optional.empty()
                : engines.stream()
                        .filter(it -> it.registration().registered().isPresent())
                        .findFirst();
        next.ifPresent(engines::remove);
        return next.stream().toList();
    }

    /** The other engines of the server: their reports about the agent are followed. */
    List<Connection> others() {
        return engines.isEmpty()
                ? life.engines()
                : life.engines().stream().filter(it -> !engines.contains(it)).toList();
    }

    /** That explanation, with what an engine may be told that is followed from now on. */
    Hypothesis follow(Hypothesis from, Connection engine) {
        Untold untold = from.untold();
        Due any = life.timing().reportOf(engine.registration().registered().orElseThrow());
        Channel channel = Channel.to(engine);
        List<Debt> open = untold.inOrder(life.timing(), engine.lastAct());
        for (int i = 0; i < open.size(); i++) {
            Debt debt = open.get(i);
            boolean login = debt.kind() == Debt.Kind.LOGIN;
            boolean begun = i > 0 && open.get(i - 1).kind() == Debt.Kind.LOGIN;
            if (!login && !begun && mayHaveStood(debt, engine)) {
                channel = channel.plus(snapshot(debt.cause(), engine, debt.due().budget()));
            }
            Debt mine = untold.kept().contains(debt) ? debt.keptUntil(any) : debt.optional();
            boolean ends = login && i + 1 < open.size() && mayHaveStood(open.get(i + 1), engine);
            channel = channel.plus(
                    ends
                            ? mine.until(
                                    snapshot(debt.cause(), engine, debt.due().budget())
                                            .due())
                            : mine);
        }
        for (Standing standing : from.standings()) {
            Optional<Ask> login = standing.session().map(Session::login).filter(it -> !untold.keeps(it));
            channel = login.isPresent()
                    ? channel.plus(
                            snapshot(login.get(), engine, login.get().due().budget()))
                    : channel;
        }
        CutLogins cut = from.cut();
        if (!untold.cut().isEmpty()) {
            // Of the first session that was kept there may be the end alone.
            channel = channel.with(List.of(end(untold.cut().get(0).end(), any)), 0);
        }
        for (CutLogins.Cut login : untold.cut()) {
            cut = cut.plus(new CutLogins.Cut(login.login(), login.end(), any));
        }
        return from.with(channel).with(cut);
    }

    /** Whether a session that ends while the engine comes may have stood for the server when it came. */
    private boolean mayHaveStood(Debt logout, Connection engine) {
        return !life.timing().expired(logout.due(), engine.lastAct());
    }

    private Debt end(Op cause, Due due) {
        Row row = life.site().table().get(State.PRIMARY, Situation.CLOSED);
        return new Debt(Debt.Kind.LOGOUT, Debt.Need.KEPT, List.of(), cause, due, row);
    }

    /** RP-07: a server may tell an engine that comes which agents are logged in. */
    private Debt snapshot(Op cause, Connection engine, long budget) {
        Due due = new Due(engine.lastAct(), budget + life.timing().report());
        Row row = life.site().table().get(State.REGISTERED, Situation.LOGIN);
        return new Debt(Debt.Kind.LOGIN, Debt.Need.OPTIONAL, List.of(), cause, due, row);
    }
}
