/**
 * The reports of a run for people and programs: verdict.json, JUnit XML, Markdown, sequence diagrams, Cucumber's HTML report. They are rendered
 * after the run from the journal and the verdicts, so they can be rendered again from the run's folder. Nothing here judges.
 *
 * <p>Whatever came from a server under test is data: it is sanitized, shortened and escaped here before it is shown.
 */
package org.ixntck.report;
