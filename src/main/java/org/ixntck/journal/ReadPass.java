package org.ixntck.journal;

/**
 * One pass of the event loop over its sockets. Events that were read in different passes arrived in the order of the passes; the order of two
 * events on different connections that were read in the same pass is unknown.
 *
 * <p>What connectors report is not read by the loop. It all has the same pass number, so that two of their connections have no order except the
 * one that the kit causes.
 *
 * <p>What the kit had left unread on purpose may have arrived at any time since the connection was last read.
 *
 * @param number counts from 1; {@link #KIT} for what the kit did itself, {@link #FROM_CONNECTOR} for what connectors report, {@link #HELD} for what the kit had
 *     left unread on purpose
 * @param since when the previous pass began, in nanoseconds: what this pass has read arrived later
 */
public record ReadPass(long number, long since) {

    /** The number for everything that the kit did itself. */
    public static final long KIT = 0;

    /** The number for everything that connectors report. */
    public static final long FROM_CONNECTOR = -1;

    /** The number for everything that the kit had left unread on purpose. */
    public static final long HELD = -2;
}
