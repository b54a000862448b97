package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Losses that cut off a login before its answer. The login may have begun a session, which stands for the server until it must have noticed the
 * loss.
 */
final class UnnoticedLosses {

    private final Timing timing;
    private final List<Loss> all = new ArrayList<>(0);
    private Optional<Loss> last = Optional.empty();

    UnnoticedLosses(Timing timing) {
        this.timing = timing;
    }

    void add(Loss loss) {
        expire(loss.cause().at());
        all.add(loss);
        last = Optional.of(loss);
    }

    /** Whether one of the logins that were cut off may have been read after that one. */
    boolean mayOvertake(Ask login) {
        return last.filter(it -> timing.mayHold(it.due(), login.cause())).isPresent();
    }

    /** What the server must have noticed by then is forgotten. */
    void expire(long watermark) {
        if (!all.isEmpty()) {
            all.removeIf(it -> timing.expired(it.due(), watermark));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
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
}
