package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The requests of one connection, in the order in which they were sent. There are few, and it is nearly always one of the last that is asked for. */
final class Asks implements Iterable<Ask> {

    /** A second answer to a request that is older than so many others goes unnoticed. */
    private static final int ANSWERED_MAX = 1_000;

    private List<Ask> all = List.of();

    /** One more, or another one in place of that with the same reference id. */
    void add(Ask ask) {
        if (all.isEmpty()) {
            all = new ArrayList<>(3);
        }
        int place = place(ask.reference());
        if (place >= 0) {
            all.set(place, ask);
            return;
        }
        all.add(ask);
        if (all.size() > ANSWERED_MAX && all.get(0).settled()) {
            all.remove(0);
        }
    }

    private int place(long reference) {
        int place = all.size() - 1;
        while (place >= 0 && all.get(place).reference() != reference) {
            place--;
        }
        return place;
    }

    Optional<Ask> find(long reference) {
        int place = place(reference);
        return place < 0 ? Optional.empty() : Optional.of(all.get(place));
    }

    /** Takes out the one with that reference id. */
    Optional<Ask> remove(long reference) {
        int place = place(reference);
        return place < 0 ? Optional.empty() : Optional.of(all.remove(place));
    }

    /** Only those that have not been answered are still of any concern. */
    void forgetAnswered() {
        List<Ask> open = all.stream().filter(it -> !it.isAnswered()).toList();
        all = open.isEmpty() ? List.of() : new ArrayList<>(open);
    }

    boolean any(Predicate<Ask> which) {
        for (int i = 0; i < all.size(); i++) {
            if (which.test(all.get(i))) {
                return true;
            }
        }
        return false;
    }

    Stream<Ask> stream() {
        return all.stream();
    }

    @Override
    public Iterator<Ask> iterator() {
        return all.iterator();
    }
}
