package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** SD-10, where the kit kills a server while the ends of connections of one that it has stopped are not read yet. */
class StoppingTest {

    private final Tale tale = Tale.policy("refuse").leases("agent-1");
    private final Line engine = tale.reporting("A");
    private final Line agent = tale.registered("agent-1", "A");

    private Judged judged() {
        tale.at(4_000).quiet();
        return Judged.of(tale.at(20_000).quiet());
    }

    private void bothEnd() {
        tale.at(3_000);
        engine.isEndedByServer();
        agent.isEndedByServer();
    }

    @Test
    void shouldNotTakeItForUnfinishedIfTheNextLifeIsKilled() {
        tale.at(2_000).ends("A", "stop").restarts("A").asks("A", "kill");
        bothEnd();

        assertThat(judged().charges().timesKept("SD-10")).isEqualTo(2);
    }

    @Test
    void shouldNotTakeItForUnfinishedIfTheOtherServerIsKilled() {
        tale.at(2_000).asks("A", "stop").asks("B", "kill");
        bothEnd();

        assertThat(judged().charges().timesKept("SD-10")).isEqualTo(2);
    }

    @Test
    void shouldLeaveOpenWhatAServerWouldHaveDoneThatIsKilledItself() {
        tale.at(2_000).asks("A", "stop").asks("A", "kill");
        bothEnd();

        assertThat(judged().charges().leavesOpen("SD-10").timesKept("SD-10")).isZero();
    }
}
