package org.ixntck.run;

import java.util.List;
import java.util.function.ToLongFunction;
import org.ixntck.plan.Planned;

/**
 * The time that a run would take with an infinitely fast kit and machine: the waits of its longest scenario, or the waits of all scenarios divided
 * by the number of jobs, whichever is longer.
 *
 * @param longest id of the scenario that waits longest
 * @param longestMillis its waits, in milliseconds
 * @param sumMillis the waits of all scenarios, in milliseconds
 * @param jobs the number of scenarios that run side by side
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

    /** The formula with its values. */
    public String formula() {
        return "max(longest scenario %d ms, all waits %d ms / %d jobs) = %d ms; longest: %s"
                .formatted(longestMillis, sumMillis, jobs, millis(), longest);
    }
}
