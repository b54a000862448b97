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
        boolean begun = false;
        for (Debt debt : untold.inOrder(life.timing(), engine.lastAct())) {
            boolean login = debt.kind() == Debt.Kind.LOGIN;
            boolean kept = untold.kept().contains(debt);
            boolean over = life.timing().expired(debt.due(), engine.lastAct());
            // A session that ends while the engine comes may have stood for the server when it came.
            if (!login && !begun && !over) {
                channel = channel.plus(snapshot(debt.cause(), engine, debt.due().budget()));
            }
            channel = channel.plus(kept ? debt.keptUntil(any) : debt.optional());
            begun = login;
        }
        for (Standing standing : from.standings()) {
            Optional<Ask> login = standing.session().map(Session::login).filter(it -> !untold.keeps(it));
            channel = login.isPresent()
                    ? channel.plus(
                            snapshot(login.get(), engine, login.get().due().budget()))
                    : channel;
        }
        CutLogins cut = from.cut();
        for (CutLogins.Cut login : untold.cut()) {
            cut = cut.plus(new CutLogins.Cut(login.login(), login.end(), any));
        }
        return from.with(channel).with(cut);
    }

    /** RP-07: a server may tell an engine that comes which agents are logged in. */
    private Debt snapshot(Op cause, Connection engine, long budget) {
        Due due = new Due(engine.lastAct(), budget + life.timing().report());
        Row row = life.site().table().get(State.REGISTERED, Situation.LOGIN);
        return new Debt(Debt.Kind.LOGIN, Debt.Need.OPTIONAL, List.of(), cause, due, row);
    }
}
