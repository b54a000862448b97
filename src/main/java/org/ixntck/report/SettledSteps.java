package org.ixntck.report;

import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;
import io.cucumber.messages.types.TestStepResultStatus;
import java.util.Optional;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.text.Text;

/** The steps at which scenarios ended, as Cucumber's page shows them once everything is judged. */
final class SettledSteps {

    private static final int WHY_MAX = 2_000;
    private static final String VIOLATED = "org.ixntck.steps.Violated: ";

    private final Advisory advisory;

    SettledSteps(Advisory advisory) {
        this.advisory = advisory;
    }

    /** Gives the last step of a scenario the status of the scenario, if that was found only after its end. */
    TestStepFinished of(TestStepFinished step, Optional<OfScenario> scenario) {
        TestStepResult result = step.getTestStepResult();
        boolean fails = scenario.filter(advisory::decides).isPresent();
        boolean passed = result.getStatus() == TestStepResultStatus.PASSED;
        boolean late = fails ? result.getStatus() != TestStepResultStatus.FAILED : passed;
        if (violated(result)) {
            // Cucumber's page shows an exception's sentence twice, and a stack trace of the kit, which helps nobody
            // here.
            String sentence = result.getMessage().orElse("").lines().findFirst().orElse("");
            return with(step, sentence.substring(VIOLATED.length()), TestStepResultStatus.FAILED);
        }
        if (scenario.isEmpty() || scenario.get().verdict() == Verdict.PASS || !late) {
            return step;
        }
        String why = "Found after the scenario's end: "
                + Text.line(fails ? scenario.get().why() : advisory.line(scenario.get()), WHY_MAX);
        return with(step, why, fails ? TestStepResultStatus.FAILED : TestStepResultStatus.SKIPPED);
    }

    /** Whether a step failed since what it expected was violated. */
    private static boolean violated(TestStepResult result) {
        return result.getMessage().filter(it -> it.startsWith(VIOLATED)).isPresent();
    }

    private static TestStepFinished with(TestStepFinished step, String message, TestStepResultStatus status) {
        return new TestStepFinished(
                step.getTestCaseStartedId(),
                step.getTestStepId(),
                new TestStepResult(step.getTestStepResult().getDuration(), message, status, null),
                step.getTimestamp());
    }

    /** The verdict, with its sentence unless the step shows it. */
    String line(TestStepFinished step, OfScenario scenario) {
        return violated(step.getTestStepResult()) ? scenario.verdict().name() : advisory.line(scenario);
    }
}
