package org.ixntck.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.LongStream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** Collects how long everything took for which there is a budget. */
final class Margins {

    private static final List<String> BUDGETS = List.of("answer", "report", "registration-timeout", "restart");
    private static final int NEAREST_MAX = 50;
    /** More are kept while the journal is read, since some may turn out to be measured in a stall of the kit. */
    private static final int CANDIDATES_MAX = 500;

    private final Map<String, Long> limits = new HashMap<>();
    private final Map<String, LongStream.Builder> taken = new HashMap<>();
    private final PriorityQueue<Timed> nearest =
            new PriorityQueue<>(Comparator.comparingDouble(it -> it.margin().share()));
    private final Map<String, Timed> byScenario = new LinkedHashMap<>();

    /** A margin with its time. */
    private record Timed(Margin margin, long from, long to) {

        boolean nearer(Timed than) {
            return margin.share() > than.margin.share();
        }

        boolean during(Event.HeldUp held) {
            return held.from() < to && held.to() > from;
        }
    }

    void limits(Map<String, Long> nanos) {
        limits.putAll(nanos);
    }

    void add(String budget, String what, String scenario, long cause, long from, Entry entry) {
        Long limit = limits.get(budget);
        if (limit == null) {
            return;
        }
        long nanos = entry.at() - from;
        taken.computeIfAbsent(budget, key -> LongStream.builder()).add(nanos);
        Margin margin = new Margin(budget, limit, what, scenario, cause, entry.seq(), nanos);
        if (margin.share() <= 1) {
            keep(new Timed(margin, from, entry.at()));
        }
    }

    private void keep(Timed timed) {
        if (nearest.size() < CANDIDATES_MAX) {
            nearest.add(timed);
        } else if (timed.nearer(nearest.element())) {
            nearest.remove();
            nearest.add(timed);
        }
        String scenario = timed.margin().scenario();
        Timed before = byScenario.get(scenario);
        if (before == null || timed.nearer(before)) {
            byScenario.put(scenario, timed);
        }
    }

    /** The margins of each budget for which something was measured. */
    List<BudgetUse> uses() {
        return BUDGETS.stream().filter(taken::containsKey).map(this::use).toList();
    }

    private BudgetUse use(String budget) {
        long limit = limits.get(budget);
        long[] all = taken.get(budget).build().toArray();
        Integer[] steps = new Integer[BudgetUse.STEPS + 1];
        Arrays.fill(steps, 0);
        long near = 0;
        for (long nanos : all) {
            boolean over = nanos > limit;
            steps[over ? BudgetUse.STEPS : (int) Math.min(BudgetUse.STEPS - 1, nanos * BudgetUse.STEPS / limit)]++;
            near += !over && nanos > Margin.NEAR * limit ? 1 : 0;
        }
        return new BudgetUse(
                budget, limit, Spread.of(Arrays.stream(all)), near, steps[BudgetUse.STEPS], List.of(steps));
    }

    /** The nearest ones, without those that a stall of the kit explains. */
    List<Margin> nearest(List<Event.HeldUp> heldUp) {
        List<Margin> some = new ArrayList<>();
        nearest.stream()
                .filter(it -> heldUp.stream().noneMatch(it::during))
                .map(Timed::margin)
                .sorted(Comparator.comparingDouble(Margin::share).reversed())
                .limit(NEAREST_MAX)
                .forEach(some::add);
        return some;
    }

    /** The nearest one of each scenario, by its key. */
    Map<String, Margin> nearestOf(List<Event.HeldUp> heldUp) {
        Map<String, Margin> some = new HashMap<>();
        byScenario.forEach((scenario, it) -> {
            if (!scenario.isEmpty() && heldUp.stream().noneMatch(it::during)) {
                some.put(scenario, it.margin());
            }
        });
        return some;
    }
}
