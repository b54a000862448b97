package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ixntck.journal.Entry;

/**
 * Logins whose connection was lost before their answer. The server has processed each of them or not; where it has, a login and a logout are
 * reported. They are alike but for their times, so that it is enough to know how many are left and how long each may take.
 *
 * @param all the one that expires first comes first
 */
record CutLogins(List<Cut> all) {

    static final CutLogins NONE = new CutLogins(List.of());

    /**
     * One of them.
     *
     * @param login the request
     * @param end what ends its session, if it began one
     * @param due until when that may be reported
     */
    record Cut(Op login, Op end, Due due) {}

    CutLogins plus(Cut cut) {
        List<Cut> more = new ArrayList<>(all);
        more.add(cut);
        more.sort(Comparator.comparingLong(it -> it.due().deadline()));
        return new CutLogins(more);
    }

    /** With the time by which that loss has been noticed, if it was not known before. */
    CutLogins dated(Loss loss) {
        CutLogins then = this;
        for (Cut cut : all) {
            if (cut.end() == loss && cut.due() == Due.NEVER) {
                then = then.without(cut).plus(new Cut(cut.login(), loss, loss.due()));
            }
        }
        return then;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    private static boolean mayShow(Cut cut, Entry seen, Timing timing) {
        return cut.login().cause().seq() < seen.seq() && !timing.late(cut.due(), seen);
    }

    /** Those that may be what is reported there. */
    List<Cut> candidates(Entry seen, Timing timing) {
        return all.stream().filter(it -> mayShow(it, seen, timing)).toList();
    }

    CutLogins without(Cut cut) {
        return new CutLogins(all.stream().filter(it -> it != cut).toList());
    }

    CutLogins expired(long watermark, Timing timing) {
        boolean none = all.isEmpty() || !timing.expired(all.get(0).due(), watermark);
        return none
                ? this
                : new CutLogins(all.stream()
                        .filter(it -> !timing.expired(it.due(), watermark))
                        .toList());
    }

    /** When the first one expires, in nanoseconds; {@link Long#MAX_VALUE} if there is none. */
    long next() {
        return all.isEmpty() ? Long.MAX_VALUE : all.get(0).due().deadline();
    }

    /** What permits all that either permits: as many as the larger one has, each with the later time. */
    CutLogins or(CutLogins other) {
        if (all.equals(other.all)) {
            return this;
        }
        List<Cut> longer = all.size() >= other.all.size() ? all : other.all;
        List<Cut> shorter = longer == all ? other.all : all;
        List<Cut> both = new ArrayList<>(longer);
        for (int i = 1; i <= shorter.size(); i++) {
            Cut mine = longer.get(longer.size() - i);
            Cut its = shorter.get(shorter.size() - i);
            boolean later = its.due().deadline() > mine.due().deadline();
            both.set(both.size() - i, later ? its : mine);
        }
        return new CutLogins(both);
    }
}
