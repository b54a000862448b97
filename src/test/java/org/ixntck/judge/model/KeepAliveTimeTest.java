package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keep-alive time counts where a registered client has asked to register again: that is open (RG-13). */
class KeepAliveTimeTest {

    private final Tale tale = Tale.begin().leases("agent-1");
    private final Line engine = tale.reporting("A");
    private final Line agent = tale.agent("agent-1", "A");

    private Judged inTheEnd() {
        tale.at(9_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    private void isInAndFallsSilent() {
        agent.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        agent.fallsSilent();
    }

    /** A server that has refused the second registration does not poll. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldPassAServerThatMissesNobodyWhetherOrNotItLetTheSecondRegistrationPass(boolean passes) {
        agent.registers().acks().registersWithKeepAlive(400);
        if (passes) {
            agent.acks();
        } else {
            agent.refuses();
        }
        isInAndFallsSilent();
        tale.at(4_000).quiet();
        agent.resets();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    @Test
    void shouldPassAServerThatMissesASilentClientAsTheSecondRegistrationAsked() {
        agent.registers().acks().registersWithKeepAlive(400).acks();
        isInAndFallsSilent();
        tale.at(900);
        engine.hears(LOGOUT, "agent-1");
        agent.isEndedByServer();

        inTheEnd().charges();
    }

    @Test
    void shouldChargeAServerThatMissesNobodyWhereBothRegistrationsAskedForTheSame() {
        agent.registersWithKeepAlive(400).acks().registersWithKeepAlive(400).refuses();
        isInAndFallsSilent();
        tale.at(4_000).quiet();

        inTheEnd().charges("AD-10", "LO-03");
    }

    /** The first one was refused and stands for nothing. */
    @Test
    void shouldChargeAServerThatMissesNobodyAfterARegistrationThatWasRefused() {
        agent.registersAs("nobody").refuses().registersWithKeepAlive(400).acks();
        isInAndFallsSilent();
        tale.at(4_000).quiet();

        inTheEnd().charges("AD-10", "LO-03");
    }
}
