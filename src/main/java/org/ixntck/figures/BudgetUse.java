package org.ixntck.figures;

import java.util.List;

/**
 * How near all answers and reports came to one budget.
 *
 * @param budget its name
 * @param limitNanos the budget
 * @param nanos how long they took
 * @param near how many were within the last 20 % of the budget
 * @param over how many came later
 * @param steps how many there are in each twentieth of the budget; the last number counts those that came later
 */
public record BudgetUse(String budget, long limitNanos, Spread nanos, long near, long over, List<Integer> steps) {

    static final int STEPS = 20;

    public BudgetUse {
        steps = List.copyOf(steps);
    }
}
