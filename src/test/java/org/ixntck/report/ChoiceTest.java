package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final int EACH = 100;

    /** Scenarios one after the other, of which each had so many entries and then ended. */
    private static EntryIndex index(int scenarios, int each) {
        EntryIndex index = new EntryIndex();
        int seq = 0;
        for (int scenario = 1; scenario <= scenarios; scenario++) {
            for (int i = 0; i < each; i++) {
                index.accept(new Entry(++seq, seq, seq, 0, "d", "s" + scenario, new Event.Watermark(0)));
            }
            index.accept(new Entry(
                    ++seq, seq, seq, 0, "d", "s" + scenario, new Event.ScenarioEnded(Event.Outcome.VIOLATED, "")));
        }
        return index;
    }

    private static List<OfScenario> judged(int scenarios, Verdict verdict, long evidence) {
        Finding finding = new Finding(List.of("AD-01"), Verdict.FAIL, "", "d", "s1", List.of(evidence), false);
        return IntStream.rangeClosed(1, scenarios)
                .mapToObj(
                        i -> new OfScenario("s" + i, "a#" + i, "", 1, "", verdict, List.of(), "", 1, List.of(finding)))
                .toList();
    }

    @Test
    void shouldShowAllOfAFewAndSayWhatItLeftOut() {
        assertThat(new Choice(index(5, EACH), judged(5, Verdict.PASS, 1))
                        .shown()
                        .cardinality())
                .isEqualTo(5 * (EACH + 1));
        Choice one = new Choice(index(1, 12_000), judged(1, Verdict.FAIL, 11_900));
        assertThat(one.shown().cardinality()).isEqualTo(10_002);
        assertThat(one.leftOut()).containsEntry("s1", 1_999L);
        assertThat(one.shown().get(11_900)).as("evidence").isTrue();
    }

    @Test
    void shouldStayBoundedWhenThousandsFailed() {
        int scenarios = 4_000;
        int last = scenarios * (EACH + 1);
        Choice many = new Choice(index(scenarios, EACH), judged(scenarios, Verdict.FAIL, last - 1));

        assertThat(many.shown().cardinality()).isBetween(200_000, 200_000 + scenarios);
        assertThat(many.shown().get(last - 1)).as("evidence").isTrue();
        assertThat(many.shown().get(last)).as("how a scenario ended").isTrue();
        assertThat(many.leftOut()).containsEntry("s" + scenarios, EACH - 1L);
    }

    @Test
    void shouldShowNothingOfWhatPassedAmongThousands() {
        int scenarios = 1_000;
        Choice many = new Choice(index(scenarios, EACH), judged(scenarios, Verdict.PASS, 1));

        assertThat(many.shown().cardinality()).isBetween(50_000, 50_000 + EACH + scenarios);
    }
}
