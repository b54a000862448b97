package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.walk.Played;
import org.ixntck.walk.Walk;
import org.junit.jupiter.api.Test;

class WalkCountsTest {

    private static Played played(Finding... findings) {
        return new Played(
                new Walk(1, 1, true, List.of()),
                List.of(findings),
                Set.of(),
                1,
                0,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Finding finding(String requirement, Verdict verdict) {
        return new Finding(List.of(requirement), verdict, "why", "site", "w1", List.of(1L), true);
    }

    @Test
    void shouldSayWhatStallsHaveLeftUndecided() {
        WalkCounts counts = new WalkCounts();
        Stream.of(
                        played(finding("AD-01", Verdict.INCONCLUSIVE), finding("AD-01", Verdict.INCONCLUSIVE)),
                        played(finding("AD-01", Verdict.INCONCLUSIVE), finding("LI-02", Verdict.FAIL)),
                        played(finding("LI-02", Verdict.PASS)))
                .forEach(counts::add);

        assertThat(counts.undecided()).isEqualTo(2);
        assertThat(counts.open()).isEqualTo(Map.of("AD-01", 2L));
        assertThat(counts.failed()).isEqualTo(Map.of("LI-02", 1L));
    }
}
