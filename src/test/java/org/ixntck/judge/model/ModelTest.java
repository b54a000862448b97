package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Short histories, good ones that must pass and bad ones that must be charged, each decided from the catalogue. */
class ModelTest {

    private final Tale tale = Tale.policy("refuse");
    private final Line engine = tale.leases("agent-1").leases("agent-2").reporting("A");

    private Judged inTheEnd() {
        tale.at(9_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    private Line loggedIn(String agent) {
        Line line = tale.loggedIn(agent, "A");
        engine.hears(LOGIN, agent);
        return line;
    }

    @Test
    void shouldPassALoginAndALogout() {
        Line agent = loggedIn("agent-1").logsOut();
        engine.hears(LOGOUT, "agent-1");
        agent.acks();

        inTheEnd().charges().keeps("RG-01", "LI-01", "LI-02", "LO-01", "LO-02", "RP-03");
    }

    /** The second one was sent before the first one was refused, and may be accepted. */
    @Test
    void shouldPassALoginBehindARegistrationThatIsStillOpen() {
        Line agent = tale.agent("agent-1", "A").registersAs("nobody").registers();
        agent.answers("EventError", 1).logsIn();
        agent.answers("EventAck", 2).acks();
        engine.hears(LOGIN, "agent-1");

        inTheEnd().charges();
    }

    /** While the kit was halted, the server has taken the connection for lost, and the login was sent to nobody. */
    @Test
    void shouldPassALoginThatTheServerNeverReadAsTheKitWasHalted() {
        Line agent = tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
        agent.logsIn();
        engine.hears(LOGIN, "agent-1");
        agent.acks();
        tale.at(1_000);
        agent.logsOut();
        tale.at(1_900);
        agent.logsIn().answers("EventAck", agent.reference() - 1);
        engine.hears(LOGOUT, "agent-1");
        tale.stalled(1_000, 1_910).at(1_920);
        agent.isEndedByServer();
        tale.at(4_000).quiet();
        Line again = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        again.resets();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    @Test
    void shouldPassAReportBeforeItsAnswer() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1");
        agent.acks();

        inTheEnd().charges().keeps("LI-02");
    }

    @Test
    void shouldChargeALogoutThatIsMissingAfterAClose() {
        loggedIn("agent-1").closes();

        inTheEnd().charges("AD-01", "LO-03");
    }

    @Test
    void shouldChargeALogoutThatIsMissingAfterAReset() {
        loggedIn("agent-1").resets();

        inTheEnd().charges("AD-03", "LO-03");
    }

    @Test
    void shouldChargeALateLogoutAsLateAndNotAsSurplus() {
        loggedIn("agent-1").closes();
        tale.at(3_000).quiet();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges("AD-01", "LO-03");
    }

    @Test
    void shouldChargeASecondLogout() {
        loggedIn("agent-1").closes();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");

        inTheEnd().charges("AD-01", "RP-03");
    }

    @Test
    void shouldChargeALoginThatIsNotReported() {
        tale.loggedIn("agent-1", "A");

        inTheEnd().charges("LI-02");
    }

    /** The logout of the earlier session was reported: nothing is open about the second login. */
    @Test
    void shouldChargeASecondLoginThatIsNotReported() {
        loggedIn("agent-1").resets();
        engine.hears(LOGOUT, "agent-1");
        tale.loggedIn("agent-1", "A");

        inTheEnd().charges("LI-02");
    }

    @Test
    void shouldChargeALogoutWhileTheSessionStands() {
        loggedIn("agent-1");
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges("AD-13");
    }

    /** The server's end of the connection may be recorded after the logout that it explains. */
    @Test
    void shouldExplainALogoutByTheEndThatIsRecordedAfterIt() {
        Line agent = loggedIn("agent-1");
        engine.hears(LOGOUT, "agent-1");
        agent.isEndedByServer();

        inTheEnd().charges("RG-09");
    }

    @Test
    void shouldChargeALogoutOfAnAgentThatIsOnlyAvailable() {
        tale.registered("agent-1", "A").isAvailable().acks().closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges("AD-05", "RP-03");
    }

    @Test
    void shouldKeepThatNoneCameForOneThatIsOnlyAvailable() {
        tale.registered("agent-1", "A").isAvailable().acks().closes();

        inTheEnd().charges().keeps("AD-05");
    }

    @Test
    void shouldChargeAnAvailabilityThatIsReportedAsALogin() {
        tale.registered("agent-1", "A").isAvailable().acks();
        engine.hears(LOGIN, "agent-1");

        inTheEnd().charges("AV-03");
    }

    /** A loss may be noticed as late as a report budget after it: until then a second login may be refused. */
    @Test
    void shouldPassARefusalWhileTheLossMayNotBeNoticed() {
        loggedIn("agent-1").resets();
        Line back = tale.registered("agent-1", "A").logsIn();
        tale.at(300);
        back.refuses();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    /** The server had read the login before it noticed the loss; its answer came behind the report. */
    @Test
    void shouldPassARefusalThatComesAfterTheLogoutOfTheEarlierSession() {
        loggedIn("agent-1").resets();
        Line back = tale.registered("agent-1", "A").logsIn();
        tale.at(300);
        engine.hears(LOGOUT, "agent-1");
        back.refuses();

        inTheEnd().charges();
    }

    @Test
    void shouldChargeARefusalOnceTheLossIsNoticed() {
        loggedIn("agent-1").resets();
        engine.hears(LOGOUT, "agent-1");
        tale.at(2_000).quiet();
        tale.registered("agent-1", "A").logsIn().refuses();

        inTheEnd().charges("AD-11", "LI-01");
    }

    @Test
    void shouldChargeALogoutThatOvertakesItsLogin() {
        loggedIn("agent-1").logsOut();
        tale.at(50);
        Line agent = tale.registered("agent-2", "A").logsIn().acks();
        engine.hears(LOGOUT, "agent-2");
        agent.livesOn();

        assertThat(inTheEnd().charged()).contains("LI-02");
    }

    /** A login that was cut off before its answer was processed or not; where it was, both reports are owed. */
    @Test
    void shouldPassALoginThatWasCutOffWhetherItIsReportedOrNot() {
        tale.registered("agent-1", "A").logsIn().resets();
        tale.registered("agent-2", "A").logsIn().resets();
        engine.hears(LOGIN, "agent-2").hears(LOGOUT, "agent-2");

        inTheEnd().charges();
    }

    @Test
    void shouldChargeALoginThatWasCutOffAndIsReportedWithoutItsLogout() {
        tale.registered("agent-2", "A").logsIn().resets();
        engine.hears(LOGIN, "agent-2");

        assertThat(inTheEnd().charged()).contains("AD-01");
    }

    @Test
    void shouldChargeARefusedLoginThatIsReported() {
        tale.registered("agent-1", "A").logsInBadly().refuses();
        tale.at(1_500).quiet();
        engine.hears(LOGIN, "agent-1");

        inTheEnd().charges("LI-06");
    }

    @Test
    void shouldChargeALogoutOfNobodyThatIsAcknowledged() {
        tale.registered("agent-1", "A").logsOut().acks();

        inTheEnd().charges("LO-04");
    }

    @Test
    void shouldChargeALoginAtAnOccupiedPlaceThatIsAcknowledged() {
        loggedIn("agent-1");
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").acks();

        assertThat(inTheEnd().charged()).contains("LI-11");
    }

    @Test
    void shouldPassALoginAtAPlaceThatWasLeft() {
        loggedIn("agent-1").logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").acks();
        engine.hears(LOGIN, "agent-2");

        inTheEnd().charges();
    }

    @Test
    void shouldChargeAStatusThatIsNotRelayed() {
        loggedIn("agent-1");
        engine.says(Tale.about(Tale.STATUS, "agent-1"));

        inTheEnd().charges("LI-03");
    }

    @Test
    void shouldChargeAStatusThatIsNotRelayedThoughItWasSentBeforeTheAnswer() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));
        agent.acks();

        inTheEnd().charges("LI-03");
    }

    @Test
    void shouldPassAStatusThatIsRelayedBeforeTheAnswer() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));
        agent.hears(Tale.STATUS, "agent-1").acks();

        inTheEnd().charges();
    }

    @Test
    void shouldChargeALoginThatIsReportedBeforeItIsRefused() {
        Line agent = tale.registered("agent-1", "A").logsInBadly();
        engine.hears(LOGIN, "agent-1");
        agent.refuses();

        inTheEnd().charges("LI-06");
    }

    @Test
    void shouldNotAskForTheStatusOfAnAgentThatHasGone() {
        loggedIn("agent-1").closes();
        engine.hears(LOGOUT, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));

        inTheEnd().charges();
    }

    /** RP-07 leaves open what an engine learns that comes while agents are logged in. */
    @Test
    void shouldPassALoginThatIsToldToAnEngineThatComesLater() {
        loggedIn("agent-1");
        tale.at(3_000).quiet();
        engine.resets();
        Line again = tale.reporting("A").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        again.livesOn();

        inTheEnd().charges();
    }

    @Test
    void shouldOweNothingAtAServerThatIsKilled() {
        Line agent = loggedIn("agent-1");
        tale.ends("A", "kill");
        agent.isEndedByServer();

        inTheEnd().charges();
    }

    @Test
    void shouldLeaveOpenWhatAStallExcuses() {
        loggedIn("agent-1").closes();
        tale.stalled(100, 2_000).at(1_900).since(1_800);
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges().leavesOpen("AD-01");
    }

    @Test
    void shouldChargeARegistrationThatIsNotAnswered() {
        tale.agent("agent-1", "A").registers();

        inTheEnd().charges("RG-01");
    }

    @Test
    void shouldChargeAnUnregisteredRequestThatIsAcknowledged() {
        tale.agent("agent-1", "A").asks(Message.of("RequestAgentLogout")).acks();

        inTheEnd().charges("RG-03");
    }

    /** A login that was cut off lies before the next session, or its reports do not come: they pay for nothing else. */
    @Test
    void shouldChargeALoginThatIsMissingAmongCutOffLogins() {
        tale.registered("agent-1", "A").logsIn().resets();
        tale.registered("agent-1", "A").logsIn().resets();
        tale.at(600).quiet();
        tale.loggedIn("agent-1", "A");
        tale.at(1_200).quiet();

        assertThat(inTheEnd().charged()).contains("LI-02");
    }

    @Test
    void shouldPassReportsOfCutOffLoginsBetweenKnownSessions() {
        tale.registered("agent-1", "A").logsIn().resets();
        Line second = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(2_000).quiet();
        second.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    /** LO-04 is about connections that never logged in, also where the agent was available meanwhile. */
    @Test
    void shouldChargeALogoutThatIsAcknowledgedWhereTheAgentWasOnlyAvailable() {
        Line agent = tale.registered("agent-1", "A").isAvailable().acks();
        agent.asks(Message.of("RequestAgentNotAvailable")).acks();
        agent.logsOut().acks();

        inTheEnd().charges("LO-04");
    }

    @Test
    void shouldLeaveOpenALogoutWhereTheAgentHadLoggedInBeforeItWasAvailable() {
        Line agent = loggedIn("agent-1").logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        agent.isAvailable().acks();
        agent.asks(Message.of("RequestAgentNotAvailable")).acks();
        agent.logsOut().acks();

        inTheEnd().charges();
    }
}
