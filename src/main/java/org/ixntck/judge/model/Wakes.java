package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What has to be looked at later, and when. Kept by spans of about a millisecond, since there are many at a time and most concern the same spans. */
final class Wakes {

    private static final int SPAN_BITS = 20;
    private static final Comparator<Wake> BY_TIME = Comparator.comparingLong(Wake::time);

    /**
     * To be looked at once the watermark has passed a time.
     *
     * @param time not before the watermark has passed this, in nanoseconds
     * @param whom what to look at
     */
    private record Wake(long time, Checked whom) {}

    private final TreeMap<Long, List<Wake>> spans = new TreeMap<>();

    /** To be looked at then. */
    void add(long time, Checked whom) {
        spans.computeIfAbsent(time >> SPAN_BITS, key -> new ArrayList<>(4)).add(new Wake(time, whom));
    }

    /** Takes out what is to be looked at by now, by its time; of the same time what was added first comes first. */
    Collection<Checked> due(long watermark) {
        if (spans.isEmpty() || spans.firstKey() > watermark >> SPAN_BITS) {
            return Set.of();
        }
        Set<Checked> due = new LinkedHashSet<>();
        while (!spans.isEmpty() && spans.firstKey() <= watermark >> SPAN_BITS) {
            long span = spans.firstKey();
            List<Wake> all = spans.remove(span);
            all.sort(BY_TIME);
            int reached = 0;
            while (reached < all.size() && all.get(reached).time() <= watermark) {
                due.add(all.get(reached++).whom());
            }
            if (reached < all.size()) {
                spans.put(span, new ArrayList<>(all.subList(reached, all.size())));
                break;
            }
        }
        return due;
    }

    void clear() {
        spans.clear();
    }
}
