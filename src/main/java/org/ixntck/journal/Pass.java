package org.ixntck.journal;

/**
 * One look of an event loop at its sockets. Two events that were read in different passes of one loop came in the order of the passes; of two
 * that were read in the same pass the order is unknown.
 *
 * @param number counts from 1; 0 for what no loop has read
 * @param since when the pass before it began: what this pass has read came later than that
 */
public record Pass(long number, long since) {}
