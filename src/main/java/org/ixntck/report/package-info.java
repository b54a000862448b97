/**
 * What people and programs read of a run: verdict.json, JUnit XML, sequence diagrams, the Cucumber HTML report. Rendered from the journal
 * and the verdicts after the run, so that it can be rendered again from the run's folder; nothing here judges.
 *
 * <p>Whatever came from a server under test is data: it is cleaned, shortened and escaped here, once for every place where it is shown.
 */
package org.ixntck.report;
