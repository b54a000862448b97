package org.ixntck.figures;

/**
 * How near one answer or report came to its budget.
 *
 * @param budget its name
 * @param limitNanos the budget
 * @param what the message or the event that was waited for
 * @param scenario the scenario's key; empty if none
 * @param from place of the entry of its cause
 * @param to place of its own entry
 * @param nanos the time between the two
 */
public record Margin(String budget, long limitNanos, String what, String scenario, long from, long to, long nanos) {

    /** From this share of its budget on, something that was in time is near its budget. */
    public static final double NEAR = 0.8;

    /** The part of the budget that was used, 1 for all of it. */
    public double share() {
        return (double) nanos / limitNanos;
    }

    /** Whether it was in time, but nearly was not. */
    public boolean near() {
        return share() > NEAR && share() <= 1;
    }
}
