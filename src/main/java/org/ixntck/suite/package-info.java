/**
 * The kit in a build: an engine of the JUnit Platform, which runs what {@code certify} runs. A suite of ten lines asks for it; each scenario is
 * a test, the verdict on the run is one more, and the reports are those of {@code certify}.
 */
package org.ixntck.suite;
