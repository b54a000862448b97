package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Losses of connections whose session is over. The server need not have noticed them yet, and may refuse another session until then.
 *
 * @param all in the order in which they came
 */
record Lingering(List<Loss> all) {

    static final Lingering NONE = new Lingering(List.of());

    boolean isEmpty() {
        return all.isEmpty();
    }

    Lingering plus(Loss loss) {
        List<Loss> more = new ArrayList<>(all);
        more.add(loss);
        return new Lingering(more);
    }

    Lingering only(Predicate<Loss> still) {
        return all.stream().allMatch(still)
                ? this
                : new Lingering(all.stream().filter(still).toList());
    }

    /** When the first must have been noticed, in nanoseconds; {@link Long#MAX_VALUE} if there is none. */
    long next() {
        // Asked very often: without iterators.
        long next = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            next = Math.min(next, all.get(i).due().deadline());
        }
        return next;
    }

    /** These and the other ones. */
    Lingering or(Lingering other) {
        if (all.containsAll(other.all)) {
            return this;
        }
        List<Loss> both = new ArrayList<>(all);
        other.all.stream().filter(it -> !all.contains(it)).forEach(both::add);
        return new Lingering(both);
    }
}
