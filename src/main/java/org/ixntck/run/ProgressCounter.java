package org.ixntck.run;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.ixntck.plan.Planned;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Reports the progress of the scenarios and counts those that have finished. Once the run has ended, what is left is skipped and does not count.
 * Called by any thread.
 */
final class ProgressCounter implements TestExecutionListener {

    private final Progress progress;
    private final ScenarioIndex index;
    private final int of;
    private final BooleanSupplier ended;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());

    /**
     * A counter of these scenarios.
     *
     * @param ended whether the run has ended, as after an interrupt
     */
    ProgressCounter(Progress progress, Collection<Planned> scenarios, BooleanSupplier ended) {
        this.progress = progress;
        this.index = new ScenarioIndex(scenarios);
        this.of = scenarios.size();
        this.ended = ended;
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
            index.find(identifier.getSource()).ifPresent(scenario -> progress.ended(scenario, result));
            count(result);
        }
    }

    private void count(TestExecutionResult result) {
        if (ended.getAsBoolean()) {
            return;
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            failed.incrementAndGet();
        }
        progress.finished(done.incrementAndGet(), of, failed.get());
    }
}
