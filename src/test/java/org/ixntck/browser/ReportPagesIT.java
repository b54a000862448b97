package org.ixntck.browser;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** Both pages of a run in a real browser. One suite, so that all tests share the runs. Leaves pictures and prints in {@code target/pages}. */
@Suite
@SelectClasses({ReportContent.class, ReportUse.class, PageLayout.class, CucumberPage.class})
class ReportPagesIT {}
