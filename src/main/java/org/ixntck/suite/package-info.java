/**
 * The kit in a build: an engine of the JUnit Platform that runs what {@code certify} runs. A suite of ten lines includes it. Each scenario is a
 * test, the verdict of the run is one more, and the reports are those of {@code certify}.
 */
package org.ixntck.suite;
