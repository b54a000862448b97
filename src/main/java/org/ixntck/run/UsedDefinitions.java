package org.ixntck.run;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Hook;
import io.cucumber.messages.types.ParameterType;
import io.cucumber.messages.types.StepDefinition;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestRunHookStarted;
import io.cucumber.messages.types.TestStep;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Passes on Cucumber's messages, but steps and hooks only before the first test case that uses them, and each parameter type only once. Cucumber
 * defines all of them again for each of its threads, which makes more than half of its messages. Used by one thread at a time.
 */
final class UsedDefinitions {

    private final Consumer<Envelope> next;
    /** Steps and hooks that no test case has used yet, by their id. */
    private final Map<String, Envelope> unused = new HashMap<>();

    private final Set<String> parameterTypes = new HashSet<>();

    UsedDefinitions(Consumer<Envelope> next) {
        this.next = next;
    }

    void accept(Envelope message) {
        Optional<String> definition = message.getStepDefinition()
                .map(StepDefinition::getId)
                .or(() -> message.getHook().map(Hook::getId));
        if (definition.isPresent()) {
            unused.put(definition.get(), message);
            return;
        }
        message.getTestCase().ifPresent(this::used);
        message.getTestRunHookStarted().map(TestRunHookStarted::getHookId).ifPresent(this::used);
        if (message.getParameterType().map(ParameterType::getName).stream().allMatch(parameterTypes::add)) {
            next.accept(message);
        }
    }

    private void used(TestCase testCase) {
        for (TestStep step : testCase.getTestSteps()) {
            step.getHookId().ifPresent(this::used);
            step.getStepDefinitionIds().orElse(List.of()).forEach(this::used);
        }
    }

    private void used(String id) {
        Optional.ofNullable(unused.remove(id)).ifPresent(next);
    }
}
