package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ixntck.plan.Features;
import org.junit.jupiter.api.Test;

/** What only a step shows: a few parts of requirements, each of which steps of the bundled scenarios do show. */
class ProbeTest {

    private static final int PROBES_MAX = 8;

    @Test
    void shouldBeFew() {
        assertThat(Probe.values()).hasSizeLessThanOrEqualTo(PROBES_MAX);
    }

    @Test
    void shouldBeShownByAStepOfABundledScenario() throws Exception {
        List<String> steps = Features.bundled().scenarios().stream()
                .flatMap(it -> it.steps().stream())
                .map(it -> it.text())
                .toList();

        assertThat(Probe.values())
                .allSatisfy(it -> assertThat(steps).anyMatch(step -> step.contains(it.requirement())));
    }

    /** The model judges the rest: it charges and keeps the requirement by itself elsewhere. */
    @Test
    void shouldConcernRequirementsThatTheModelJudgesOtherwise() {
        assertThat(Table.ofTheModels().requirements())
                .containsAll(Stream.of(Probe.values()).map(Probe::requirement).toList());
    }
}
