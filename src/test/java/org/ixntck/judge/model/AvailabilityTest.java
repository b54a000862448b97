package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** What a server may not do for an agent that is only available. */
class AvailabilityTest {

    private final OneServer server = new OneServer(Tale.policy("refuse"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    @Test
    void shouldChargeALogoutOfAnAgentThatIsOnlyAvailable() {
        tale.registered("agent-1", "A").isAvailable().acks().closes();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges("AD-05", "RP-03");
    }

    @Test
    void shouldKeepThatNoneCameForOneThatIsOnlyAvailable() {
        tale.registered("agent-1", "A").isAvailable().acks().closes();

        server.inTheEnd().charges().keeps("AD-05");
    }

    @Test
    void shouldChargeAnAvailabilityThatIsReportedAsALogin() {
        tale.registered("agent-1", "A").isAvailable().acks();
        engine.hears(LOGIN, "agent-1");

        server.inTheEnd().charges("AV-03");
    }

    /** LO-04 is about connections that never logged in, also where the agent was available meanwhile. */
    @Test
    void shouldChargeALogoutThatIsAcknowledgedWhereTheAgentWasOnlyAvailable() {
        Line agent = tale.registered("agent-1", "A").isAvailable().acks();
        agent.asks(Message.of("RequestAgentNotAvailable")).acks();
        agent.logsOut().acks();

        server.inTheEnd().charges("LO-04");
    }

    @Test
    void shouldLeaveOpenALogoutWhereTheAgentHadLoggedInBeforeItWasAvailable() {
        Line agent = server.loggedIn("agent-1").logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        agent.isAvailable().acks();
        agent.asks(Message.of("RequestAgentNotAvailable")).acks();
        agent.logsOut().acks();

        server.inTheEnd().charges();
    }

    private Line availableWithASessionBeside(boolean letIn) {
        Line available = tale.registered("agent-1", "A").isAvailable().acks();
        Line other = tale.registered("agent-1", "A").logsIn();
        if (letIn) {
            engine.hears(LOGIN, "agent-1");
            other.acks().logsOut().acks();
            engine.hears(LOGOUT, "agent-1");
        } else {
            other.refuses();
        }
        return available;
    }

    /** The login on the other connection has made the server primary for the agent. */
    @Test
    void shouldLeaveOpenIfTheAgentIsAvailableAfterALoginOnAnotherConnection() {
        Line available = availableWithASessionBeside(true);
        available.isNotAvailable().refuses();

        server.inTheEnd().charges();
    }

    @Test
    void shouldLeaveItOpenIfAnotherLoginWasRefusedAfterThat() {
        Line available = availableWithASessionBeside(true);
        tale.registered("agent-1", "A").logsInBadly().refuses();
        available.isNotAvailable().refuses();

        server.inTheEnd().charges();
    }

    @Test
    void shouldChargeARefusalOnTheConnectionOnWhichTheAgentHasBecomeAvailableSince() {
        Line available = availableWithASessionBeside(true);
        available.isAvailable().acks();
        available.isNotAvailable().refuses();

        server.inTheEnd().charges("AV-02");
    }

    @Test
    void shouldChargeARefusalWhereTheLoginOnTheOtherConnectionWasRefused() {
        Line available = availableWithASessionBeside(false);
        available.isNotAvailable().refuses();

        assertThat(server.inTheEnd().charged()).contains("AV-02");
    }

    @Test
    void shouldChargeARefusalWithoutALogin() {
        tale.registered("agent-1", "A").isAvailable().acks().isNotAvailable().refuses();

        server.inTheEnd().charges("AV-02");
    }
}
