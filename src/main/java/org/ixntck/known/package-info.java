/**
 * The vendor's file of known failures: reads it, with one sentence for each problem, and drafts it from a run. The judge decides which failures the
 * entries excuse.
 *
 * <pre>{@code
 * - requirement: AD-03                # or  scenario: agent-disconnects/...#...
 *   fails: expected EventAgentLogout for * on reporting@A within * ms of the reset of *; saw none
 *   reason: the server treats a reset as a pause; fixed in 4.3
 *   owner: Jane Doe
 *   expires: 2027-01-31
 * }</pre>
 *
 * <p>An entry says that something fails, not that it may fail. If it passes, that is an error; so there can be no entry for an intermittent
 * failure.
 */
package org.ixntck.known;
