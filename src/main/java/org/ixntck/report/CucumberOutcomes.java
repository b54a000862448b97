package org.ixntck.report;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.TestStepResultStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How the scenarios of a run ended, as Cucumber's page counts them.
 *
 * @param counts how many test cases ended with each status, without zeros, the worst first
 * @param passed ids of the elements at which the page has those that passed
 */
record CucumberOutcomes(Map<TestStepResultStatus, Long> counts, Set<String> passed) {

    static CucumberOutcomes of(List<Envelope> messages) {
        Map<String, TestStepResultStatus> worst = new HashMap<>();
        Map<String, String> cases = new HashMap<>();
        Map<String, String> pickles = new HashMap<>();
        Map<String, String> anchors = new HashMap<>();
        for (Envelope message : messages) {
            message.getPickle()
                    .ifPresent(it -> anchors.put(
                            it.getId(),
                            it.getAstNodeIds().get(it.getAstNodeIds().size() - 1)));
            message.getTestCase().ifPresent(it -> pickles.put(it.getId(), it.getPickleId()));
            message.getTestCaseStarted().ifPresent(it -> {
                cases.put(it.getId(), it.getTestCaseId());
                worst.put(it.getId(), TestStepResultStatus.UNKNOWN);
            });
            message.getTestStepFinished()
                    .ifPresent(it -> worst.merge(
                            it.getTestCaseStartedId(),
                            it.getTestStepResult().getStatus(),
                            (one, other) -> one.compareTo(other) >= 0 ? one : other));
        }
        Map<TestStepResultStatus, Long> counts = new EnumMap<>(TestStepResultStatus.class);
        Set<String> passed = new HashSet<>();
        worst.forEach((started, status) -> {
            counts.merge(status, 1L, Long::sum);
            if (status == TestStepResultStatus.PASSED) {
                passed.add(anchors.get(pickles.get(cases.get(started))));
            }
        });
        return new CucumberOutcomes(Collections.unmodifiableMap(counts), Set.copyOf(passed));
    }

    /** The same with other names for the ids, in their order, so that the same run gives the same page. */
    CucumberOutcomes named(UnaryOperator<String> name) {
        return new CucumberOutcomes(counts, passed.stream().map(name).collect(Collectors.toCollection(TreeSet::new)));
    }
}
