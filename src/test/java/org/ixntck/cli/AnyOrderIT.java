package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neither the order of scenarios nor how many run at a time changes a verdict. */
@Execution(ExecutionMode.CONCURRENT)
class AnyOrderIT {

    private static final int SECONDS_MAX = 120;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"8, 7", "32, 8"})
    void shouldGiveTheSameVerdictsInAnyOrderAndHoweverManyRunSideBySide(int jobs, long seed) throws Exception {
        StandaloneJar jar = new StandaloneJar(folder);
        Process process = jar.start("certify", "--jobs", String.valueOf(jobs), "--seed", String.valueOf(seed));

        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        Map<String, String> others = new TreeMap<>(jar.requirements());
        others.values().removeIf("PASS"::equals);
        assertThat(others)
                .containsOnlyKeys("RG-12", "RG-13", "LI-09", "LI-10", "AV-06", "RP-07", "MD-01")
                .containsEntry("LI-10", "NOT_APPLICABLE");
    }
}
