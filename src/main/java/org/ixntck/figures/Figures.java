package org.ixntck.figures;

import java.util.List;
import java.util.Map;

/**
 * What a run has measured.
 *
 * @param switchOvers each failover of an agent, in the order of the losses
 * @param truth how long each agent was shown in a wrong state, the longest first
 * @param margins how near answers and reports came to each budget, in the order of the budgets
 * @param nearest the answers and reports that came nearest to their budgets and within them, the nearest first
 * @param nearestOf the nearest one of each scenario, by the scenario's key
 */
public record Figures(
        List<SwitchOver> switchOvers,
        List<AgentTruth> truth,
        List<BudgetUse> margins,
        List<Margin> nearest,
        Map<String, Margin> nearestOf) {

    public Figures {
        switchOvers = List.copyOf(switchOvers);
        truth = List.copyOf(truth);
        margins = List.copyOf(margins);
        nearest = List.copyOf(nearest);
        nearestOf = Map.copyOf(nearestOf);
    }

    /** The figures of a run in which nothing was measured. */
    public static Figures none() {
        return new Figures(List.of(), List.of(), List.of(), List.of(), Map.of());
    }
}
