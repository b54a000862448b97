package org.ixntck.judge.model;

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
}
