package org.ixntck.run;

import java.util.List;
import java.util.function.ToLongFunction;
import org.ixntck.plan.Planned;

/**
 * The time that a run takes on a kit and a machine that are infinitely fast: the waits of its longest scenario, or, where fewer scenarios
 * run side by side than there are, all waits divided by how many do.
 *
 * @param longest id of the scenario that must wait longest
 * @param longestMillis its waits
 * @param sumMillis the waits of all scenarios
 * @param jobs how many run side by side
 */
public record PhysicalLimit(String longest, long longestMillis, long sumMillis, int jobs) {

    static PhysicalLimit of(List<Planned> scenarios, ToLongFunction<Planned> waits, int jobs) {
        String longest = "none";
        long longestMillis = 0;
        long sum = 0;
        for (Planned scenario : scenarios) {
            long millis = waits.applyAsLong(scenario);
            sum += millis;
            if (millis > longestMillis) {
                longest = scenario.id();
                longestMillis = millis;
            }
        }
        return new PhysicalLimit(longest, longestMillis, sum, jobs);
    }

    /** The limit in milliseconds. */
    public long millis() {
        return Math.max(longestMillis, sumMillis / jobs);
    }

    /** How it comes about. */
    public String formula() {
        return "max(longest scenario %d ms, all waits %d ms / %d jobs) = %d ms; longest: %s"
                .formatted(longestMillis, sumMillis, jobs, millis(), longest);
    }
}
