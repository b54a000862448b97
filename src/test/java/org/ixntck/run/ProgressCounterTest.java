package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ixntck.plan.Planned;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.launcher.TestIdentifier;

class ProgressCounterTest {

    private final List<String> said = new ArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final ProgressCounter counter = new ProgressCounter(
            new Progress() {
                @Override
                public void planned(RunPlan plan) {
                    // Not of interest.
                }

                @Override
                public void ended(Planned scenario, TestExecutionResult how) {
                    said.add(scenario.id() + " ended");
                }

                @Override
                public void finished(int done, int of, int failed) {
                    said.add("%d of %d, %d failed".formatted(done, of, failed));
                }
            },
            List.of(scenario(1), scenario(2), scenario(3)),
            ended::get);

    private static Planned scenario(int line) {
        return new Planned("s" + line, "classpath:x.feature", line, "s" + line, Set.of(), List.of());
    }

    private static TestIdentifier test(int line) {
        return TestIdentifier.from(
                new AbstractTestDescriptor(
                        UniqueId.forEngine("x").append("test", "s" + line),
                        "s" + line,
                        ClasspathResourceSource.from("x.feature", FilePosition.from(line))) {
                    @Override
                    public TestDescriptor.Type getType() {
                        return TestDescriptor.Type.TEST;
                    }
                });
    }

    @Test
    void shouldNotCountWhatIsSkippedAfterTheEndOfTheRun() {
        counter.executionFinished(test(1), TestExecutionResult.failed(null));
        ended.set(true);
        counter.executionFinished(test(2), TestExecutionResult.aborted(null));

        assertThat(said).containsExactly("s1 ended", "1 of 3, 1 failed", "s2 ended");
    }
}
