/**
 * The vendor's file of known failures: read with one clear sentence for each problem, and written for the first time from a run. What the
 * entries excuse is the judge's business.
 *
 * <pre>{@code
 * - requirement: AD-03                # or  scenario: agent-disconnects/...#...
 *   fails: expected EventAgentLogout for * on reporting@A within * ms of the reset of *; saw none
 *   reason: the server reads a reset as a pause; mended in 4.3
 *   owner: Jane Doe
 *   expires: 2027-01-31
 * }</pre>
 *
 * <p>An entry says that something fails, not that it may: one that passes is an error, so that what fails only now and then has no entry
 * that fits.
 */
package org.ixntck.known;
