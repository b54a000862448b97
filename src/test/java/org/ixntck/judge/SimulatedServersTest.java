package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.simulator.Mood;
import org.ixntck.simulator.Settings;
import org.ixntck.simulator.Storm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conformant servers that a simulator made up are charged with nothing. */
class SimulatedServersTest {

    private static final long SEEDS = 3;

    /** Without reporting engines that come back to a server: an event that they hear for the first time then is taken for a late one. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void an_ordinary_day_is_no_reason_for_a_charge(String policy) {
        Judge judge = new Judge(Catalogue.bundled(), false);
        for (long seed = 1; seed <= SEEDS; seed++) {
            Storm storm = Storm.of(
                    seed,
                    Settings.calm().duplicateLogin(policy).mood(Mood.calm().withoutBlinks()));
            List<OfRequirement> charged = judge.judge(History.of(storm.history().toList())).requirements().stream()
                    .filter(row -> row.verdict() == Verdict.FAIL)
                    .toList();
            assertThat(charged).as(storm.toString()).isEmpty();
        }
    }
}
