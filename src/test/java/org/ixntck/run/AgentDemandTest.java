package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.reference.ReferenceAdapter;
import org.junit.jupiter.api.Test;

/** The number of agents that a run needs. */
class AgentDemandTest {

    private static AgentDemand of(int jobs, String... only) throws Exception {
        try (Target target = new ReferenceAdapter().open(new Settings(Map.of(), Path.of("."), line -> {}))) {
            Options options = new Options(
                    "reference",
                    Path.of("."),
                    List.of(only),
                    false,
                    jobs,
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false);
            Profile profile = target.profile();
            return RunPlan.of(options, profile).agents();
        }
    }

    /** The scenario names only Ann, and each of two servers may need a canary. */
    @Test
    void shouldCountWhomAScenarioNamesAndACanaryForEachServer() throws Exception {
        assertThat(of(1, "SD-10").needed()).isEqualTo(1 + 2);
    }

    /** The warm-up uses two, the scenario three, and its repetition three more. */
    @Test
    void shouldCountAllThatIsPlayedOneAfterTheOther() throws Exception {
        assertThat(of(1, "SD-10").withoutReuse()).isEqualTo(2 + 3 + 3);
    }

    /** Five are named at most: Ann, Bob, Cid, Dan and Eve. */
    @Test
    void shouldNeedAsManyAsTheLargestScenariosThatRunSideBySide() throws Exception {
        assertThat(of(1).needed()).isEqualTo(5 + 2);
        assertThat(of(2).needed()).isEqualTo(2 * (5 + 2));
    }

    /** Forty agents without names, or five of them, and a canary for each of two servers; as before, there is the warm-up and a repetition. */
    @Test
    void shouldNeedFewOfTheManyButUseThemAllWhereThereAreEnough() throws Exception {
        String id =
                "agent-disconnects/coming-back#a crowd comes, is lost and comes back, on a server that has had a hundred connections before";

        assertThat(of(1, id).needed()).isEqualTo(5 + 2);
        assertThat(of(1, id).withoutReuse()).isEqualTo(2 + 2 * (40 + 2));
    }

    @Test
    void shouldKnowWhatIsEnough() {
        assertThat(new AgentDemand(7, 100, 6).enough()).isFalse();
        assertThat(new AgentDemand(7, 100, 7).enough()).isTrue();
        assertThat(new AgentDemand(7, 100, 99).scarce()).isTrue();
        assertThat(new AgentDemand(7, 100, 100).scarce()).isFalse();
    }
}
