/**
 * Pure functions from the journal to verdicts: claims (what a scenario expects), invariants (what always holds), and the verdict of a run.
 *
 * <p>No socket, no clock and no adapter in here: the same journal gives the same verdicts, today and from the file next year.
 */
package org.ixntck.judge;
