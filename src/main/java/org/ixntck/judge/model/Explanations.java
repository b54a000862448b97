package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All hypotheses of one strand. What the last one that is left has found is told at once. */
final class Explanations {

    /** More than these are not kept; then the strand cannot fail a requirement any more. */
    static final int HYPOTHESES_MAX = 64;

    /** With more than these, what a stall may explain later is not kept beside what explains itself: there would soon be too many. */
    private static final int EXPIRING_MAX = 8;

    private final Life life;
    private final Tally tally;
    private final Levels levels;
    private List<Hypothesis> all;
    private boolean tangled;

    Explanations(Life life) {
        this.life = life;
        this.tally = life.site().tally();
        this.levels = life.site().levels();
        this.all = List.of(Hypothesis.empty(levels));
    }

    List<Hypothesis> all() {
        return all;
    }

    boolean single() {
        return all.size() == 1;
    }

    /** When the first of what is open in any of them must be settled, in nanoseconds; {@link Long#MAX_VALUE} if nothing is. */
    long next() {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            next = Math.min(next, all.get(i).next());
        }
        return next;
    }

    /** Whether the agent may have more than one session. */
    boolean severalSessions(boolean allowed) {
        for (Hypothesis here : all) {
            if (here.severalSessions(allowed)) {
                return true;
            }
        }
        return false;
    }

    Hypothesis mildest() {
        return single()
                ? all.get(0)
                : all.stream().min(Comparator.comparing(Hypothesis::cost)).orElseThrow();
    }

    /** Each hypothesis becomes what the step makes of it; one that has become impossible is dropped, if another is left. */
    void each(Function<Hypothesis, List<Hypothesis>> step) {
        List<Hypothesis> next = after(step);
        if (!next.isEmpty()) {
            become(next);
        }
    }

    /**
     * Something was seen: what cannot explain it is given up, unless nothing can. Where all that can needs a stall for it, a hypothesis is also
     * kept that needs none and charges nothing yet: a logout that is too early for it may be explained by what comes next. So is one of several
     * that takes it for the first sign of a loss.
     *
     * @param permitted what a hypothesis becomes if it permits what was seen
     * @param explained the same, or the mildest violation if it does not
     * @param expiring what a hypothesis that does not permit it becomes if the server is about to end a connection
     */
    void observe(
            Function<Hypothesis, List<Hypothesis>> permitted,
            Function<Hypothesis, List<Hypothesis>> explained,
            Function<Hypothesis, List<Hypothesis>> expiring) {
        int stalls = mildest().cost().assumptions();
        List<Hypothesis> next = new ArrayList<>(all.size());
        List<Hypothesis> others = new ArrayList<>(1);
        for (Hypothesis from : all) {
            List<Hypothesis> ways = permitted.apply(from);
            next.addAll(ways);
            if (ways.isEmpty()) {
                others.add(from);
            }
        }
        if (next.isEmpty()) {
            next = after(explained);
        } else if (next.stream().allMatch(it -> it.cost().assumptions() > stalls)) {
            next.addAll(after(from -> explained.apply(from).stream()
                    .filter(it -> it.cost().compareTo(from.cost()) == 0)
                    .toList()));
        } else if (all.size() <= EXPIRING_MAX) {
            others.stream().map(expiring).forEach(next::addAll);
        }
        if (!next.isEmpty()) {
            become(next);
        }
    }

    private void become(List<Hypothesis> next) {
        all = next.size() == 1 ? next : merged(next);
        tell();
    }

    private List<Hypothesis> after(Function<Hypothesis, List<Hypothesis>> step) {
        if (single()) {
            return step.apply(all.get(0));
        }
        List<Hypothesis> next = new ArrayList<>(all.size());
        all.forEach(it -> next.addAll(step.apply(it)));
        return next;
    }

    /**
     * The server was not followed for a while: nothing that was open then is owed any more.
     *
     * @param out whether a reporting engine was told last that the agent is logged out
     */
    void goesOn(boolean out) {
        all = List.of(mildest().owingNothing(out));
        if (tangled) {
            tally.tangled();
        }
        tangled = false;
    }

    /** Whether what is found stays undecided. */
    boolean tangled() {
        return tangled;
    }

    /** The search for an explanation has been given up. */
    void tangle() {
        tangled = true;
    }

    private List<Hypothesis> merged(List<Hypothesis> next) {
        Map<Hypothesis.Key, Hypothesis> byKey = new LinkedHashMap<>();
        next.forEach(it -> byKey.merge(it.key(), it, Explanations::milder));
        List<Hypothesis> merged = mildestOf(byKey.values());
        tally.hypotheses(merged.size());
        if (merged.size() > HYPOTHESES_MAX) {
            tangled = true;
            merged = merged.stream()
                    .sorted(Comparator.comparing(Hypothesis::cost))
                    .limit(HYPOTHESES_MAX)
                    .toList();
        }
        return merged;
    }

    /** An explanation that breaks nothing makes one superfluous that does. */
    private static List<Hypothesis> mildestOf(Collection<Hypothesis> some) {
        Cost least = some.stream()
                .map(Hypothesis::cost)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return some.stream().filter(it -> !it.cost().breaksMoreThan(least)).toList();
    }

    /**
     * Of two that permit the same the milder one is kept, or the one that allows more time for it. Of two that break the same the one that owes
     * fewer whole sessions is kept although it may need a stall: the other one would demand what the server has reported.
     */
    private static Hypothesis milder(Hypothesis one, Hypothesis other) {
        int order = one.cost().compareTo(other.cost());
        if (one.cost().breaksAsMuchAs(other.cost()) && one.pairs() != other.pairs()) {
            order = Integer.compare(one.pairs(), other.pairs());
        }
        Hypothesis kept = order < 0 || (order == 0 && one.patience() >= other.patience()) ? one : other;
        Hypothesis given = kept == one ? other : one;
        return kept.or(given);
    }

    /** With nothing open, a report is what it was taken for. */
    void settle() {
        if (single()) {
            Hypothesis settled = all.get(0).settled();
            all = settled == all.get(0) ? all : List.of(settled);
        }
    }

    /** With nothing open, what could be known is known: the mildest explanations remain. */
    void decideWhenQuiet() {
        if (all.size() > 1 && all.stream().allMatch(Hypothesis::quiet)) {
            Hypothesis chosen = namingTie(mildest());
            Cost mildest = chosen.cost();
            List<Hypothesis> rest =
                    all.stream().filter(it -> it.cost().compareTo(mildest) == 0).toList();
            all = rest.size() == 1 ? List.of(chosen) : rest;
            tell();
        }
    }

    /** A tie is decided by the order of the catalogue; the sentence names what the other explanation breaks. */
    private Hypothesis namingTie(Hypothesis chosen) {
        Set<String> mine = chosen.broken();
        return all.stream()
                .filter(it -> it != chosen && Cost.weight(it.cost(), chosen.cost()) == 0)
                .flatMap(it -> it.broken().stream())
                .filter(it -> !mine.contains(it))
                .findFirst()
                .map(it -> chosen.saying(
                        "; an explanation that is as mild breaks %s instead".formatted(it), Hypothesis.empty(levels)))
                .orElse(chosen);
    }

    private void tell() {
        if (all.size() == 1 && all.get(0).hasFound()) {
            tell(all.get(0));
            all = List.of(all.get(0).told());
        }
    }

    private void tell(Hypothesis only) {
        if (!life.halted()) {
            only.outcomes().forEach(it -> tally.found(tangled ? it.undecided() : it));
        }
    }

    /** Nothing more will be seen: the mildest explanation is told, and of equally mild ones the one that leaves the least open. */
    void finish() {
        tell(namingTie(all.stream()
                .min(Comparator.comparing(Hypothesis::cost, Cost::weight)
                        .thenComparingInt(Hypothesis::owedFirmly)
                        .thenComparing(Hypothesis::cost))
                .orElseThrow()));
        if (tangled) {
            tally.tangled();
        }
        all = List.of(Hypothesis.empty(levels));
    }
}
