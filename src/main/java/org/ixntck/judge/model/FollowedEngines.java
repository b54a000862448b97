package org.ixntck.judge.model;

import java.util.List;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;

/**
 * The reporting engines of one strand: whose reports about the agent are followed. One that comes later is followed once it is certain what it
 * may be told.
 */
final class FollowedEngines {

    private final Life life;
    private final Explanations explanations;
    private final Rules rules;
    private final Beliefs beliefs;
    private final Latecomers late;
    private final boolean allowed;

    FollowedEngines(Life life, Explanations explanations, Rules rules, Beliefs beliefs) {
        this.life = life;
        this.explanations = explanations;
        this.rules = rules;
        this.beliefs = beliefs;
        this.late = new Latecomers(life);
        this.allowed = life.site().policy().equals("allow");
    }

    /** The engines whose reports about the agent are followed. */
    List<Connection> all() {
        return late.others();
    }

    boolean contains(Connection engine) {
        return !late.contains(engine);
    }

    /** Whether some are not followed yet. */
    boolean awaited() {
        return !late.isEmpty();
    }

    /** What has not been reported yet may still reach an engine that is registering. */
    void registers(Connection engine) {
        late.add(engine);
    }

    /** The server was halted, and is followed again: what it has reported meanwhile was not. */
    void goesOn() {
        life.engines().forEach(late::add);
    }

    /**
     * Follows those that are registered for certain. To be called while no request is open, and no login that was cut off: whether an engine is
     * told of what those bring about is open.
     */
    void follow() {
        List<Connection> registered = allowed ? late.takeRegistered() : late.takeOneRegistered(explanations);
        for (Connection engine : registered) {
            if (explanations.all().stream().anyMatch(it -> it.untold().more())) {
                explanations.tangle();
            }
            explanations.each(it -> noticedBefore(it, engine)
                    .map(then -> late.follow(then, engine))
                    .toList());
        }
        if (!registered.isEmpty() && late.isEmpty()) {
            explanations.each(it -> List.of(it.with(it.untold().heard())));
        }
    }

    /** An engine that was told of a logout while it was not followed may have been told of a loss which the server need not notice. */
    private Stream<Hypothesis> noticedBefore(Hypothesis here, Connection engine) {
        Stream<Hypothesis> noticed = beliefs.out(engine)
                ? here.standings().stream()
                        .filter(Standing::stands)
                        .flatMap(it -> it.queue().stream()
                                .filter(Loss.class::isInstance)
                                .map(loss -> rules.lost(here, it, (Loss) loss)))
                : Stream.empty();
        return Stream.concat(Stream.of(here), noticed);
    }

    /** The server has closed the connection of an engine: what it owes there it may keep for the next one. */
    void closed(Connection engine, Entry end) {
        if (!life.hasEngine(end.seq())) {
            explanations.each(it -> List.of(it.with(it.untold()
                    .keeping(contains(engine) ? it.owed(engine) : it.untold().latelyAfter(engine.opened())))));
        }
    }

    /** The connection of an engine is over. */
    void gone(Connection engine, Entry end) {
        closed(engine, end);
        late.remove(engine);
        explanations.each(it -> List.of(it.withoutChannel(engine)));
        beliefs.gone(engine);
    }

    /** Whether the engine may be told of sessions that were over before it came. */
    boolean mayBeToldOfEarlier(Connection engine) {
        return explanations.all().stream()
                .anyMatch(it -> contains(engine)
                        ? it.channel(engine).filter(Channel::hasKept).isPresent()
                        : it.untold().any());
    }

    /** Whether the engine was owed a report that has not come in time and may still come. */
    boolean hasMissedAny(Connection engine) {
        return explanations.all().stream()
                .anyMatch(it -> it.channel(engine).filter(Channel::hasMissedAny).isPresent());
    }
}
