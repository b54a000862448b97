package org.ixntck.journal;

/**
 * One line of the journal.
 *
 * @param seq its place in the total order, from 1
 * @param at when it was recorded: it did not happen later
 * @param since it did not happen earlier; the same as {@code at} for what the kit did itself
 * @param pass number of the loop's pass that read it, 0 for what the kit did itself, -1 for what a connector told
 * @param site the deployment in use, or empty
 * @param scenario the scenario's key, or empty
 * @param event what happened
 */
public record Entry(long seq, long at, long since, long pass, String site, String scenario, Event event) {

    /** Whether this one happened before the other; both on connections of one loop. */
    public Order order(Entry other) {
        if (pass != 0 && pass == other.pass && !sameLink(other)) {
            return Order.UNDECIDED;
        }
        return seq < other.seq ? Order.BEFORE : Order.AFTER;
    }

    private boolean sameLink(Entry other) {
        return event instanceof Event.OnLink mine
                && other.event instanceof Event.OnLink theirs
                && mine.link().equals(theirs.link());
    }

    /** How two entries lie to each other. */
    public enum Order {
        BEFORE,
        AFTER,
        UNDECIDED
    }
}
