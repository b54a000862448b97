package com.example;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("ixn-tck")
@ConfigurationParameter(key = "ixn-tck.adapter", value = "servers.yaml")
class ConformanceTest {}
