package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.List;
import java.util.stream.Stream;
import org.ixntck.judge.claim.Claim;
import org.junit.jupiter.api.Test;

/** What only a step shows: a few parts of requirements. */
class ProbeTest {

    private static final int PROBES_MAX = 8;

    @Test
    void shouldBeFew() {
        assertThat(Probe.values()).hasSizeLessThanOrEqualTo(PROBES_MAX);
    }

    /** Claims are compared by the names under which the journal keeps them. */
    @Test
    void shouldBeAskedForByAClaimThatThereIs() {
        List<String> kinds = Stream.of(
                        Claim.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();

        assertThat(Probe.values()).extracting(Probe::claim).isSubsetOf(kinds);
    }

    /** The model judges the rest: it charges and keeps the requirement by itself elsewhere. */
    @Test
    void shouldConcernRequirementsThatTheModelJudgesOtherwise() {
        assertThat(Table.ofTheModels().requirements())
                .containsAll(Stream.of(Probe.values()).map(Probe::requirement).toList());
    }
}
