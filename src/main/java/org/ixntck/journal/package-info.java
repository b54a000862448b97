/**
 * The record of a run: one append-only journal with a single total order and monotonic time. It is the truth; what is not in it did not
 * happen.
 *
 * <p>Times are nanoseconds since the journal was opened. Of what came from a server the journal knows an interval: not before {@code since}
 * (the loop's previous look at its sockets), not after {@code at}. What a vendor's library told happened when it told it: the time that it takes
 * counts as the server's.
 */
package org.ixntck.journal;
