package org.ixntck.suite;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.plan.Planned;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Progress;
import org.ixntck.run.Result;
import org.ixntck.run.RunException;
import org.ixntck.run.RunPlan;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Reports the progress of a run to JUnit: each scenario when it starts and when it has finished. Called by any thread. */
final class JUnitProgress implements Progress {

    private final RunDescriptor root;
    private final EngineExecutionListener listener;
    private final Set<TestDescriptor> started = ConcurrentHashMap.newKeySet();
    private final Set<TestDescriptor> finished = ConcurrentHashMap.newKeySet();

    JUnitProgress(RunDescriptor root, EngineExecutionListener listener) {
        this.root = root;
        this.listener = listener;
    }

    /** A whole run, including its reports. */
    interface Running {
        Result run() throws RunException;
    }

    void begin() {
        started(root);
        root.getChildren().stream().filter(TestDescriptor::isContainer).forEach(this::started);
    }

    /** Performs the run, and then reports the verdict as the last test. */
    void end(Running running) {
        TestExecutionResult verdict;
        try {
            verdict = verdict(running.run());
        } catch (RunException | RuntimeException e) {
            verdict = TestExecutionResult.failed(e);
        }
        skipUnreached(verdict);
        started(root.verdict());
        finished(root.verdict(), verdict);
        finished(root, TestExecutionResult.successful());
    }

    /** Scenarios that were not started are skipped, with the verdict's message as the reason. */
    private void skipUnreached(TestExecutionResult verdict) {
        String why = verdict.getThrowable().map(Throwable::getMessage).orElse("the run ended before it");
        for (TestDescriptor feature : root.getChildren()) {
            if (feature.isContainer()) {
                feature.getChildren().stream()
                        .filter(scenario -> !started.contains(scenario))
                        .forEach(scenario -> listener.executionSkipped(scenario, SafeOutput.text(why)));
                finished(feature, TestExecutionResult.successful());
            }
        }
    }

    private static TestExecutionResult verdict(Result result) {
        if (result.exitCode() == ExitCode.CONFORMANT) {
            return TestExecutionResult.successful();
        }
        return TestExecutionResult.failed(new AssertionError("%s, exit code %d%s; see %s%s"
                .formatted(
                        result.judgement().conformance(),
                        result.exitCode().code(),
                        result.why().isEmpty() ? "" : ": " + result.why(),
                        result.folder().resolve("report.html"),
                        failures(result.judgement()))));
    }

    private static String failures(Judgement judgement) {
        StringBuilder failures = new StringBuilder();
        judgement.requirements().stream()
                .filter(row -> row.verdict() == Verdict.FAIL)
                .map(OfRequirement::why)
                .forEach(why -> failures.append("\n  ").append(why));
        return failures.toString();
    }

    @Override
    public void planned(RunPlan plan) {
        // The descriptors have it already.
    }

    @Override
    public void finished(int done, int of, int failed) {
        // JUnit counts itself.
    }

    @Override
    public void began(Planned scenario) {
        root.scenario(scenario).ifPresent(this::started);
    }

    @Override
    public void ended(Planned scenario, TestExecutionResult how) {
        root.scenario(scenario).ifPresent(node -> finished(node, how));
    }

    private void started(TestDescriptor descriptor) {
        if (started.add(descriptor)) {
            listener.executionStarted(descriptor);
        }
    }

    private void finished(TestDescriptor descriptor, TestExecutionResult how) {
        if (finished.add(descriptor)) {
            listener.executionFinished(descriptor, SafeOutput.result(how));
        }
    }
}
