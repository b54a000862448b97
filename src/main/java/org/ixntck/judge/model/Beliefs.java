package org.ixntck.judge.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** What each reporting engine was told of one agent. */
final class Beliefs {

    /**
     * What one engine was told.
     *
     * @param kind the last report
     * @param report the {@code seq} of its entry
     * @param logins how many logins were reported
     * @param logouts how many logouts were reported
     * @param oneOfSeveral whether the last report may be about one of several sessions
     */
    record Belief(Debt.Kind kind, long report, int logins, int logouts, boolean oneOfSeveral) {}

    private final Map<Connection, Belief> told = new HashMap<>(2);
    private long lastLogin;

    Optional<Belief> of(Connection engine) {
        return Optional.ofNullable(told.get(engine));
    }

    void told(Connection engine, Debt.Kind kind, Entry report, boolean oneOfSeveral) {
        lastLogin = kind == Debt.Kind.LOGIN ? report.seq() : lastLogin;
        told.put(
                engine,
                new Belief(
                        kind,
                        report.seq(),
                        count(engine, Debt.Kind.LOGIN) + (kind == Debt.Kind.LOGIN ? 1 : 0),
                        count(engine, Debt.Kind.LOGOUT) + (kind == Debt.Kind.LOGOUT ? 1 : 0),
                        oneOfSeveral));
    }

    /** How many reports of that kind an engine was sent. */
    int count(Connection engine, Debt.Kind kind) {
        return of(engine)
                .map(kind == Debt.Kind.LOGIN ? Belief::logins : Belief::logouts)
                .orElse(0);
    }

    /** Whether the engine was told last that the agent is logged in. */
    boolean in(Connection engine) {
        return of(engine).filter(it -> it.kind() == Debt.Kind.LOGIN).isPresent();
    }

    /** Whether the engine was told last that the agent is logged out. */
    boolean out(Connection engine) {
        return of(engine).filter(it -> it.kind() == Debt.Kind.LOGOUT).isPresent();
    }

    /** Whether the engine was told last that the agent is logged in, and was so before that entry. */
    boolean inBefore(Connection engine, Entry entry) {
        return in(engine) && told.get(engine).report() < entry.seq();
    }

    /** Whether any engine was told last that the agent is logged out. */
    boolean anyOut() {
        return told.keySet().stream().anyMatch(this::out);
    }

    /** Whether any engine was sent a login after that entry. */
    boolean toldOfLoginAfter(Entry entry) {
        return lastLogin > entry.seq();
    }

    void gone(Connection engine) {
        told.remove(engine);
    }
}
