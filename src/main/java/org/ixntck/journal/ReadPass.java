package org.ixntck.journal;

/**
 * One look of an event loop at its sockets. Two events that were read in different passes of one loop came in the order of the passes; of two
 * that were read in the same pass the order is unknown.
 *
 * <p>What connectors tell no loop has read: it is all of one pass, so that between two of their connections there is no order but the one that
 * the kit has caused.
 *
 * @param number counts from 1; 0 for what the kit did itself, {@link #FROM_CONNECTOR} for what connectors tell
 * @param since when the pass before it began: what this pass has read came later than that
 */
public record ReadPass(long number, long since) {

    /** The number of what connectors tell. */
    public static final long FROM_CONNECTOR = -1;
}
