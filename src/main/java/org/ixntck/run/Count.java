package org.ixntck.run;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Counts the scenarios that are over. */
final class Count implements TestExecutionListener {

    private final Progress progress;
    private final int of;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Count(Progress progress, int of) {
        this.progress = progress;
        this.of = of;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failed.incrementAndGet();
            }
            progress.finished(done.incrementAndGet(), of, failed.get());
        }
    }
}
