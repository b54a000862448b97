package org.ixntck.run;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.ixntck.plan.Planned;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Reports the progress of the scenarios and counts those that have finished. Called by any thread. */
final class ProgressCounter implements TestExecutionListener {

    private final Progress progress;
    private final ScenarioIndex index;
    private final int of;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());

    ProgressCounter(Progress progress, Collection<Planned> scenarios) {
        this.progress = progress;
        this.index = new ScenarioIndex(scenarios);
        this.of = scenarios.size();
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            index.find(identifier.getSource()).ifPresent(progress::began);
        }
    }

    /** What kept scenarios from being run, if anything did: the first failure to prepare a file, or of the engine itself. */
    Optional<Throwable> failure() {
        return failure.get();
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        result.getThrowable()
                .filter(it -> !identifier.isTest() || it instanceof PreparedFiles.NotPrepared)
                .ifPresent(it -> failure.compareAndSet(Optional.empty(), Optional.of(it)));
        if (identifier.isTest()) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failed.incrementAndGet();
            }
            index.find(identifier.getSource()).ifPresent(scenario -> progress.ended(scenario, result));
            progress.finished(done.incrementAndGet(), of, failed.get());
        }
    }
}
