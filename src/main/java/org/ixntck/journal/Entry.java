package org.ixntck.journal;

import org.ixntck.adapter.Message;

/**
 * One line of the journal.
 *
 * @param seq its place in the total order, from 1
 * @param at when it was recorded: it did not happen later
 * @param since it did not happen earlier; the same as {@code at} for what the kit did itself
 * @param pass number of the read pass that read it; 0 for what the kit did itself, -1 for what a connector reported, -2 for what was left
 *     unread on purpose
 * @param site the deployment in use, or empty
 * @param scenario the scenario's key, or empty
 * @param event what happened
 */
public record Entry(long seq, long at, long since, long pass, String site, String scenario, Event event) {

    private static final Event FORGOTTEN = new Event.Received("", Message.of(""));

    /** The same without its message, for whoever has to remember when it was, and not what was said. */
    public Entry withoutMessage() {
        return event instanceof Event.Sent || event instanceof Event.Received
                ? new Entry(seq, at, since, pass, site, scenario, FORGOTTEN)
                : this;
    }

    /** Whether this entry happened before the other one. Both must be on connections of the same loop. */
    public Order order(Entry other) {
        if (pass != 0 && pass == other.pass && !sameLink(other)) {
            return Order.UNDECIDED;
        }
        if ((heldPast(other) || other.heldPast(this)) && !bothRead(other)) {
            return Order.UNDECIDED;
        }
        return seq < other.seq ? Order.BEFORE : Order.AFTER;
    }

    /** Whether this entry was left unread for a while, in which the other one may have happened. */
    private boolean heldPast(Entry other) {
        return pass == ReadPass.HELD && other.seq < seq && other.at >= since;
    }

    /** Messages on one connection keep their order, whenever they are read. */
    private boolean bothRead(Entry other) {
        return pass != 0 && other.pass != 0 && sameLink(other);
    }

    private boolean sameLink(Entry other) {
        return event instanceof Event.OnLink mine
                && other.event instanceof Event.OnLink theirs
                && mine.link().equals(theirs.link());
    }

    /** The order of two entries. */
    public enum Order {
        BEFORE,
        AFTER,
        UNDECIDED
    }
}
