/**
 * The record of a run: one append-only journal with a single total order and monotonic time. Verdicts are computed from it alone.
 *
 * <p>Times are nanoseconds since the journal was opened. An event from a server happened within an interval: not before {@code since} (the
 * loop's previous read pass), not after {@code at}. What a vendor's library reports happened when it was reported: the time that the library
 * takes counts as the server's.
 */
package org.ixntck.journal;
