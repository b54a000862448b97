package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where each of the agent's connections stands: what the server has processed on it, and which session that has left.
 *
 * @param all one standing for each connection
 */
record Standings(List<Standing> all) {

    static final Standings NONE = new Standings(List.of());

    private static final int SHOWN_MAX = 3;

    Optional<Standing> on(Connection on) {
        for (Standing standing : all) {
            if (standing.on() == on) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }

    /** With that standing in place of the one of the same connection, or as a new one. */
    Standings with(Standing changed) {
        List<Standing> then = new ArrayList<>(all.size() + 1);
        boolean known = false;
        for (Standing standing : all) {
            boolean same = standing.on() == changed.on();
            then.add(same ? changed : standing);
            known |= same;
        }
        if (!known) {
            then.add(changed);
        }
        return new Standings(then);
    }

    Standings without(Connection gone) {
        return new Standings(all.stream().filter(it -> it.on() != gone).toList());
    }

    /** The sessions on other connections that stand, as far as the server knows. */
    List<Standing> others(Connection than) {
        List<Standing> others = new ArrayList<>();
        for (Standing standing : all) {
            if (standing.on() != than && standing.stands()) {
                others.add(standing);
            }
        }
        return others;
    }

    /** Whether the agent is logged in once all is reported that is owed. */
    boolean loggedIn() {
        for (Standing standing : all) {
            if (standing.stands()) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is, or may be, a session on another connection. */
    boolean mayBePrimary(Connection than) {
        for (Standing standing : all) {
            if (standing.on() != than && standing.mayBePrimary()) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is, or may be, a session on any connection. */
    boolean mayBePrimary() {
        return all.stream().anyMatch(Standing::mayBePrimary);
    }

    /**
     * Whether the agent has, or may have, more than one session.
     *
     * @param allowed whether that is the policy
     */
    boolean severalSessions(boolean allowed) {
        int primaries = 0;
        for (Standing standing : all) {
            if (standing.session()
                    .filter(it -> (allowed && it.shared()) || it.open())
                    .isPresent()) {
                return true;
            }
            if (allowed && standing.mayOverlap()) {
                return true;
            }
            primaries += standing.mayBePrimary() ? 1 : 0;
        }
        return allowed && primaries > 1;
    }

    /** Each login that waits may be refused, since another session may stand. */
    Standings contested() {
        return new Standings(all.stream().map(Standing::contestedIfWaiting).toList());
    }

    /** Each session that there is may be over. */
    Standings leftOpen() {
        List<Standing> then = new ArrayList<>(all.size());
        for (Standing standing : all) {
            then.add(standing.session().map(it -> standing.with(it.leftOpen())).orElse(standing));
        }
        return new Standings(then);
    }

    /** Whether the server has read everything, and owes no answer. */
    boolean quiet() {
        return all.stream().allMatch(it -> it.queue().isEmpty() && it.awaited().isEmpty());
    }

    /** Those first whose loss must be noticed first. */
    List<Standing> byLoss() {
        return all.size() < 2
                ? all
                : all.stream()
                        .sorted(Comparator.comparingLong(Standings::lossDue))
                        .toList();
    }

    private static long lossDue(Standing standing) {
        List<Op> queue = standing.queue();
        long due = Long.MAX_VALUE;
        for (int i = 0; i < queue.size(); i++) {
            due = queue.get(i) instanceof Loss loss ? Math.min(due, loss.due().deadline()) : due;
        }
        return due;
    }

    /** When the first loss must have been noticed, in nanoseconds; {@link Long#MAX_VALUE} if none waits. */
    long next() {
        // Asked very often: without iterators.
        long next = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            next = Math.min(next, lossDue(all.get(i)));
        }
        return next;
    }

    /** What the server may have done by now, apart from what that observation answers; a few of it, as clauses. */
    List<String> open(Observation seen) {
        List<String> open = new ArrayList<>(2);
        for (Standing standing : all) {
            for (Op op : standing.queue()) {
                boolean itself = seen instanceof Observation.Answered answered && answered.ask() == op;
                if (!itself && open.size() < SHOWN_MAX) {
                    open.add(op.done());
                }
            }
        }
        return open;
    }

    List<Session> sessions() {
        List<Session> sessions = new ArrayList<>(2);
        all.forEach(it -> it.session().ifPresent(sessions::add));
        return sessions;
    }
}
