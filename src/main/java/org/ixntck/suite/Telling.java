package org.ixntck.suite;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ixntck.judge.Judgement;
import org.ixntck.judge.Judgement.OfRequirement;
import org.ixntck.judge.Verdict;
import org.ixntck.plan.Planned;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Progress;
import org.ixntck.run.Result;
import org.ixntck.run.RunException;
import org.ixntck.run.RunPlan;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;

/** Tells JUnit how a run goes, each scenario at the moment when it begins and when it is over. */
final class Telling implements Progress {

    private final Tree tree;
    private final EngineExecutionListener listener;
    private final Set<TestDescriptor> begun = ConcurrentHashMap.newKeySet();
    private final Set<TestDescriptor> over = ConcurrentHashMap.newKeySet();

    Telling(Tree tree, EngineExecutionListener listener) {
        this.tree = tree;
        this.listener = listener;
    }

    /** A run, from its beginning to its reports. */
    interface Running {
        Result run() throws RunException;
    }

    void begin() {
        begun(tree);
        tree.getChildren().stream().filter(TestDescriptor::isContainer).forEach(this::begun);
    }

    /** Runs, and then says the verdict, which is the last test. */
    void end(Running running) {
        TestExecutionResult verdict;
        try {
            verdict = verdict(running.run());
        } catch (RunException | RuntimeException e) {
            verdict = TestExecutionResult.failed(e);
        }
        leftOut(verdict);
        begun(tree.verdict());
        over(tree.verdict(), verdict);
        over(tree, TestExecutionResult.successful());
    }

    /** What did not begin was not reached: the verdict says why. */
    private void leftOut(TestExecutionResult verdict) {
        String why = verdict.getThrowable().map(Throwable::getMessage).orElse("the run ended before it");
        for (TestDescriptor feature : tree.getChildren()) {
            if (feature.isContainer()) {
                feature.getChildren().stream()
                        .filter(scenario -> !begun.contains(scenario))
                        .forEach(scenario -> listener.executionSkipped(scenario, Harmless.text(why)));
                over(feature, TestExecutionResult.successful());
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
                        result.folder().resolve("cucumber.html"),
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
        // All of it is in the tree.
    }

    @Override
    public void finished(int done, int of, int failed) {
        // JUnit counts for itself.
    }

    @Override
    public void began(Planned scenario) {
        tree.scenario(scenario).ifPresent(this::begun);
    }

    @Override
    public void ended(Planned scenario, TestExecutionResult how) {
        tree.scenario(scenario).ifPresent(node -> over(node, how));
    }

    private void begun(TestDescriptor descriptor) {
        if (begun.add(descriptor)) {
            listener.executionStarted(descriptor);
        }
    }

    private void over(TestDescriptor descriptor, TestExecutionResult how) {
        if (over.add(descriptor)) {
            listener.executionFinished(descriptor, Harmless.result(how));
        }
    }
}
