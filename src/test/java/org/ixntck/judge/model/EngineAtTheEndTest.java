package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.ixntck.journal.Role;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** A reporting engine registers while the server ends the connection of an agent: the kit reads both at once after a stall. */
class EngineAtTheEndTest {

    private final Tale tale = Tale.policy("refuse").leases("agent-1");
    private final Line agent = tale.loggedIn("agent-1", "A");

    private Line registersInAStall() {
        tale.at(5_000);
        Line engine = tale.opens(Role.REPORTING, "reporting", "A").connected().registers();
        tale.stalled(5_000, 5_900).at(5_900).since(5_000);
        return engine.acks();
    }

    private Judged inTheEnd(Line engine) {
        tale.at(12_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    @Test
    void shouldNotDemandALogoutIfTheConnectionMayHaveEndedBefore() {
        Line engine = registersInAStall();
        tale.since(5_000);
        agent.isEndedByServer();

        assertThat(inTheEnd(engine).charged()).doesNotContain("LO-03", "AD-01");
    }

    @Test
    void shouldDemandItIfTheConnectionEndedAfterTheRegistration() {
        Line engine = registersInAStall();
        tale.at(6_000);
        agent.isEndedByServer();

        assertThat(inTheEnd(engine).charged()).contains("LO-03");
    }
}
