package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Logouts that were reported while the session stood, and are not charged yet.
 *
 * @param all in the order in which they came
 */
record DeferredLogouts(List<Deferred> all) {

    static final DeferredLogouts NONE = new DeferredLogouts(List.of());

    boolean isEmpty() {
        return all.isEmpty();
    }

    DeferredLogouts plus(Deferred charge) {
        List<Deferred> more = new ArrayList<>(all);
        more.add(charge);
        return new DeferredLogouts(more);
    }

    DeferredLogouts without(Deferred charge) {
        return new DeferredLogouts(all.stream().filter(it -> it != charge).toList());
    }

    /** Those to other engines. */
    DeferredLogouts without(Connection engine) {
        return isEmpty()
                ? this
                : new DeferredLogouts(
                        all.stream().filter(it -> it.engine() != engine).toList());
    }

    /** Those that the end of a connection does not explain. */
    DeferredLogouts notExplainedBy(Loss loss) {
        return isEmpty()
                ? this
                : new DeferredLogouts(
                        all.stream().filter(it -> !it.explainedBy(loss)).toList());
    }

    /** The connections of the sessions. */
    List<Connection> connections() {
        return isEmpty() ? List.of() : all.stream().map(Deferred::on).toList();
    }

    /** When the first is charged, in nanoseconds; {@link Long#MAX_VALUE} if there is none. */
    long next() {
        // Asked very often: without iterators.
        long next = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            next = Math.min(next, all.get(i).due().deadline());
        }
        return next;
    }

    /** Each of these, which are about the same connections, with the later time. */
    DeferredLogouts later(DeferredLogouts other) {
        if (isEmpty()) {
            return this;
        }
        List<Deferred> later = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Deferred mine = all.get(i);
            Deferred its = other.all.get(i);
            later.add(its.due().deadline() > mine.due().deadline() ? its : mine);
        }
        return new DeferredLogouts(later);
    }
}
