package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One connection of the agent, as one hypothesis has it.
 *
 * @param on the connection
 * @param state what it is to the server
 * @param session the agent's session on it
 * @param queue what the server has not processed yet
 * @param awaited answers that are owed
 * @param contested whether a login or RequestAgentAvailable that waits in the queue was sent while another session of the agent stood, or may have
 */
record Standing(
        Connection on,
        State state,
        Optional<Session> session,
        List<Op> queue,
        List<Awaited> awaited,
        boolean contested) {

    static Standing fresh(Connection on) {
        State state = on.loggedInBefore() ? State.LOGGED_OUT : State.REGISTERED;
        return new Standing(on, state, Optional.empty(), List.of(), List.of(), false);
    }

    /**
     * What may be a loss may be noticed at any time, so also after what is asked later. What an earlier login may have met is of no concern to
     * one that is sent when that is settled.
     */
    Standing asks(Op op) {
        boolean contested = this.contested && waitsToEnter();
        int last = queue.size() - 1;
        if (last >= 0 && op instanceof Ask && queue.get(last) instanceof Loss loss && loss.way() == Loss.Way.PERHAPS) {
            return new Standing(on, state, session, plus(plus(queue.subList(0, last), op), loss), awaited, contested);
        }
        return new Standing(on, state, session, plus(queue, op), awaited, contested);
    }

    Standing in(State next, Optional<Session> then) {
        return new Standing(on, next, then, queue, awaited, contested);
    }

    Standing with(Session changed) {
        return new Standing(on, state, Optional.of(changed), queue, awaited, contested);
    }

    Standing withoutHead() {
        return new Standing(on, state, session, queue.subList(1, queue.size()), awaited, contested);
    }

    Standing awaits(Awaited answer) {
        return new Standing(on, state, session, queue, plus(awaited, answer), contested);
    }

    Standing answered(Ask ask) {
        List<Awaited> rest = new ArrayList<>(awaited.size());
        for (Awaited it : awaited) {
            if (it.ask() != ask) {
                rest.add(it);
            }
        }
        return new Standing(on, state, session, queue, rest, contested);
    }

    /** The session that this login had begun is undone; one that stood before goes on, or may do so. */
    Standing refused(Ask login) {
        Optional<Session> undone = session.filter(it -> it.login() == login);
        if (undone.isEmpty()) {
            return this;
        }
        Optional<Session> before = undone.flatMap(Session::before).map(Session::leftOpen);
        return in(before.isPresent() ? State.PRIMARY : State.REGISTERED, before);
    }

    /** The login that has begun the session was acknowledged. */
    Standing acknowledged(Ask login) {
        return session.filter(it -> it.login() == login && it.before().isPresent())
                .map(it -> with(it.acknowledged()))
                .orElse(this);
    }

    /** A session of the agent ends on another connection: a login or RequestAgentAvailable that waits here may have met it. */
    Standing contestedIfWaiting() {
        return waitsToEnter() ? new Standing(on, state, session, queue, awaited, true) : this;
    }

    Optional<Awaited> awaits(Ask ask) {
        for (Awaited it : awaited) {
            if (it.ask() == ask) {
                return Optional.of(it);
            }
        }
        return Optional.empty();
    }

    /** Whether the application has fallen silent, which the server has not noticed. */
    boolean silent() {
        return queue.stream().anyMatch(Loss.class::isInstance);
    }

    /** Whether its loss changes nothing. */
    boolean idle() {
        return session.isEmpty() && queue.isEmpty();
    }

    /** Whether the agent is neither logged in nor available on it, and nothing is open. */
    boolean vacant() {
        return idle() && awaited.isEmpty() && state != State.AVAILABLE;
    }

    /** Whether there is a session whose end no engine was told. */
    boolean stands() {
        return session.filter(it -> !it.told()).isPresent();
    }

    /** Whether the agent is logged in on it, or may be once the server has processed what waits. */
    boolean mayBePrimary() {
        return session.isPresent() || waitsForLogin();
    }

    /** Whether a login waits that another session may stand beside. */
    boolean mayOverlap() {
        return contested && waitsForLogin();
    }

    private boolean waitsForLogin() {
        return waitsFor(Set.of("RequestAgentLogin"));
    }

    private boolean waitsToEnter() {
        return waitsFor(Set.of("RequestAgentLogin", "RequestAgentAvailable"));
    }

    private boolean waitsFor(Set<String> requests) {
        for (Op op : queue) {
            if (op instanceof Ask ask && requests.contains(ask.name())) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list.size() + 1);
        all.addAll(list);
        all.add(more);
        return all;
    }
}
