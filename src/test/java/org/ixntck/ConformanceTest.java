package org.ixntck;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.Suite;

/** The features as JUnit tests, against the bundled reference servers: what an IDE shows. The verdict of the run is the last of them. */
@Suite
@IncludeEngines("ixn-tck")
@ConfigurationParameter(key = "ixn-tck.adapter", value = "reference")
@ConfigurationParameter(key = "ixn-tck.reports", value = "target/reports")
class ConformanceTest {}
