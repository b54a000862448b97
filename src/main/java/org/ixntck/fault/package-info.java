/**
 * What the kit does to its own connections, in their pipelines: each fault is one small thing done to a channel, or a handler that is put into its
 * pipeline and taken out again, inside TLS where bytes are written. A connection without faults has no handler, and at each message one look at
 * an empty list at either side: about 20 ns, of the 50,000 and more that a message takes
 * ({@code mvn -o -pl src -am -Dtest=IdleTest -Dsurefire.failIfNoSpecifiedTests=false test} prints the figure).
 *
 * <p>A further fault that is no loss needs, beside this package, only its words in {@code steps.FaultTypes} and a line in
 * docs/write-a-scenario.md. One that servers may take for a loss needs a kind in {@code journal.Event.Fault}, what follows from it in
 * {@code judge.model.Site}, and words in {@code report.RowBuilder}.
 */
package org.ixntck.fault;
