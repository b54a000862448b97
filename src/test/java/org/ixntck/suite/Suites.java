package org.ixntck.suite;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.Suite;

/** Suites as vendors write them; some of them must fail. */
final class Suites {

    private Suites() {}

    @Suite
    @IncludeEngines("ixn-tck")
    @ConfigurationParameter(key = "ixn-tck.adapter", value = "reference")
    @ConfigurationParameter(key = "ixn-tck.only", value = "AD-01, AD-02")
    @ConfigurationParameter(key = "ixn-tck.reports", value = "target/suites")
    static final class Good {}

    @Suite
    @IncludeEngines("ixn-tck")
    @ConfigurationParameter(key = "ixn-tck.adapter", value = "test-forgets-disconnects")
    @ConfigurationParameter(key = "ixn-tck.only", value = "AD-01")
    @ConfigurationParameter(key = "ixn-tck.reports", value = "target/suites")
    static final class Broken {}

    @Suite
    @IncludeEngines("ixn-tck")
    @ConfigurationParameter(key = "ixn-tck.adapter", value = "test-absent")
    @ConfigurationParameter(key = "ixn-tck.only", value = "AD-01")
    @ConfigurationParameter(key = "ixn-tck.reports", value = "target/suites")
    static final class Absent {}

    @Suite
    @IncludeEngines("ixn-tck")
    @ConfigurationParameter(key = "ixn-tck.adapter", value = "hostile-markup")
    @ConfigurationParameter(key = "ixn-tck.only", value = "LI-01")
    @ConfigurationParameter(key = "ixn-tck.reports", value = "target/suites")
    static final class Hostile {}

    @Suite
    @IncludeEngines("ixn-tck")
    @ConfigurationParameter(key = "ixn-tck.adaptor", value = "reference")
    static final class Misspelt {}

    @Suite
    @IncludeEngines("ixn-tck")
    @ConfigurationParameter(key = "ixn-tck.adapter", value = "reference")
    @ConfigurationParameter(key = "ixn-tck.features", value = "no/such/folder")
    static final class WithoutFolder {}
}
