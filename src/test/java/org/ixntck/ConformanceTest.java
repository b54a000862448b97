package org.ixntck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ixntck.judge.Conformance;
import org.ixntck.run.Certification;
import org.ixntck.run.Options;
import org.ixntck.run.Result;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The features as JUnit tests, against the bundled reference servers: what an IDE shows. The verdict of the run is the last word. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
@ConfigurationParameter(key = "cucumber.glue", value = "org.ixntck.steps")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
@ConfigurationParameter(key = "cucumber.junit-platform.naming-strategy", value = "long")
@ConfigurationParameter(key = "cucumber.execution.parallel.enabled", value = "true")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.strategy", value = "fixed")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.fixed.parallelism", value = "32")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.fixed.max-pool-size", value = "32")
public final class ConformanceTest {

    private static Certification certification;

    private ConformanceTest() {}

    @BeforeSuite
    static void begin() throws Exception {
        certification = Certification.begin(Options.certification("reference", Path.of("target", "reports")));
        assertThat(certification.warmUp()).as("the servers answer").isTrue();
    }

    @AfterSuite
    static void verdict() throws Exception {
        try (Certification ending = certification) {
            ending.finish();
            Result result = ending.report();
            assertThat(result.judgement().conformance())
                    .as("the verdict of the run, see " + result.folder().resolve("verdict.json"))
                    .isEqualTo(Conformance.CONFORMANT);
        }
    }
}
