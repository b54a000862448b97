package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Hook;
import io.cucumber.messages.types.HookType;
import io.cucumber.messages.types.JavaMethod;
import io.cucumber.messages.types.ParameterType;
import io.cucumber.messages.types.SourceReference;
import io.cucumber.messages.types.StepDefinition;
import io.cucumber.messages.types.StepDefinitionPattern;
import io.cucumber.messages.types.StepDefinitionPatternType;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestRunHookStarted;
import io.cucumber.messages.types.TestStep;
import io.cucumber.messages.types.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The definitions that Cucumber repeats for each of its threads. */
class UsedDefinitionsTest {

    private static final SourceReference HERE =
            SourceReference.of(new JavaMethod("org.ixntck.steps.AgentSteps", "leaves", List.of()));

    private final List<Envelope> seen = new ArrayList<>();
    private final UsedDefinitions definitions = new UsedDefinitions(seen::add);

    private static Envelope step(String id) {
        return Envelope.of(new StepDefinition(
                id, new StepDefinitionPattern("it leaves", StepDefinitionPatternType.CUCUMBER_EXPRESSION), HERE));
    }

    private static Envelope hook(String id) {
        return Envelope.of(new Hook(id, "end", HERE, "", HookType.AFTER_TEST_CASE));
    }

    private static Envelope parameterType(String id, String name) {
        return Envelope.of(new ParameterType(name, List.of("A|B"), false, false, id, HERE));
    }

    private static Envelope testCase(String id, String step, String hook) {
        return Envelope.of(new TestCase(
                id,
                "pickle",
                List.of(
                        new TestStep(null, id + "-1", "pickle-step", List.of(step), List.of()),
                        new TestStep(hook, id + "-2", null, null, null)),
                "run"));
    }

    @Test
    void shouldTellAStepAndAHookOnceAndBeforeWhatUsesThem() {
        List<Envelope> told = List.of(
                step("s1"), hook("h1"), testCase("c1", "s1", "h1"), testCase("c2", "s1", "h1"), step("s2"), hook("h2"));
        told.forEach(definitions::accept);

        assertThat(seen).hasSize(4).containsSubsequence(told.get(0), told.get(2), told.get(3));
        assertThat(seen).containsSubsequence(told.get(1), told.get(2));
        definitions.accept(testCase("c3", "s2", "h2"));
        assertThat(seen).hasSize(7).contains(told.get(4), told.get(5));
    }

    @Test
    void shouldTellAHookOfTheRunBeforeItRuns() {
        Envelope ran = Envelope.of(new TestRunHookStarted("r", "run", "h1", null, new Timestamp(0L, 0L)));
        definitions.accept(hook("h1"));
        definitions.accept(ran);

        assertThat(seen).containsExactly(hook("h1"), ran);
    }

    @Test
    void shouldTellAParameterTypeOnceUnderEachName() {
        definitions.accept(parameterType("p1", "server"));
        definitions.accept(parameterType("p2", "server"));
        definitions.accept(parameterType("p3", "agent"));

        assertThat(seen).containsExactly(parameterType("p1", "server"), parameterType("p3", "agent"));
    }
}
