package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;

/**
 * What a reporting engine may be told that registers later.
 *
 * @param lately what was to be reported lately, whoever was registered
 * @param kept what was caused while no reporting engine was registered: it need not be delivered later (docs/wire.md), and may be
 * @param cut logins of that time that were cut off before their answer
 * @param more whether there was more than is remembered
 */
record Untold(List<Debt> lately, List<Debt> kept, List<CutLogins.Cut> cut, boolean more) {

    static final Untold NOTHING = new Untold(List.of(), List.of(), List.of(), false);

    /** Two for each session. */
    private static final int KEPT_MAX = 256;

    Untold plus(Debt debt, long now) {
        List<Debt> all = new ArrayList<>(lately.size() + 1);
        for (Debt before : lately) {
            if (before.due().deadline() >= now) {
                all.add(before);
            }
        }
        all.add(debt);
        return new Untold(all, kept, cut, more);
    }

    /** All of it that is not over at that time, in the order in which the server has come to it. */
    List<Debt> inOrder(Timing timing, long now) {
        List<Debt> open =
                lately.stream().filter(it -> !timing.longOver(it.due(), now)).toList();
        return kept.isEmpty() ? open : either(kept, open);
    }

    /** Whether the login of a session is kept. */
    boolean keeps(Ask login) {
        return kept.stream().anyMatch(it -> it.cause() == login && it.kind() == Debt.Kind.LOGIN);
    }

    /** What was to be reported lately and was caused after that entry. */
    List<Debt> latelyAfter(Entry entry) {
        return lately.stream()
                .filter(it -> it.cause().cause().seq() > entry.seq())
                .toList();
    }

    /** A server may keep these for the next engine. */
    Untold keeping(List<Debt> debts) {
        if (debts.isEmpty()) {
            return this;
        }
        List<Debt> all = new ArrayList<>(kept);
        debts.stream().filter(it -> place(all, it) < 0).forEach(all::add);
        boolean full = all.size() > KEPT_MAX;
        return new Untold(
                lately, full ? List.copyOf(all.subList(all.size() - KEPT_MAX, all.size())) : all, cut, more || full);
    }

    /** The server may have processed these, and may keep what that brings about. */
    Untold keepingCut(List<CutLogins.Cut> logins) {
        List<CutLogins.Cut> all = eitherOf(cut, logins);
        boolean full = all.size() > KEPT_MAX;
        return new Untold(lately, kept, full ? cut : all, more || full);
    }

    /** An engine was there to be told. */
    Untold heard() {
        return any() ? new Untold(lately, List.of(), List.of(), false) : this;
    }

    /** Whether there is anything that no engine was told of. */
    boolean any() {
        return !kept.isEmpty() || !cut.isEmpty();
    }

    /** What permits all that either permits. */
    Untold or(Untold other) {
        if (equals(other)) {
            return this;
        }
        return new Untold(either(lately, other.lately), either(kept, other.kept), eitherOf(cut, other.cut), more)
                .orMore(other.more);
    }

    private Untold orMore(boolean other) {
        return other && !more ? new Untold(lately, kept, cut, true) : this;
    }

    /** Both without doubles, each in its order: what only the second one has comes right before what follows there in both, or at the end. */
    private static List<Debt> either(List<Debt> some, List<Debt> others) {
        List<Debt> all = new ArrayList<>(some);
        int place = all.size();
        for (int i = others.size() - 1; i >= 0; i--) {
            int known = place(all, others.get(i));
            if (known < 0) {
                all.add(place, others.get(i));
            } else {
                place = known;
            }
        }
        return all;
    }

    private static int place(List<Debt> debts, Debt report) {
        for (int i = 0; i < debts.size(); i++) {
            if (debts.get(i).sameReport(report)) {
                return i;
            }
        }
        return -1;
    }

    private static List<CutLogins.Cut> eitherOf(List<CutLogins.Cut> some, List<CutLogins.Cut> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
