package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Logins, logouts and their reports: good histories that must pass and bad ones that must be charged, each decided from the catalogue. */
class LoginLogoutTest {

    private final OneServer server = new OneServer(Tale.policy("refuse"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    @Test
    void shouldPassALoginAndALogout() {
        Line agent = server.loggedIn("agent-1").logsOut();
        engine.hears(LOGOUT, "agent-1");
        agent.acks();

        server.inTheEnd().charges().keeps("RG-01", "LI-01", "LI-02", "LO-01", "LO-02", "RP-03");
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

        server.inTheEnd().charges();
    }

    @Test
    void shouldPassAReportBeforeItsAnswer() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1");
        agent.acks();

        server.inTheEnd().charges().keeps("LI-02");
    }

    @Test
    void shouldChargeALogoutThatIsMissingAfterAClose() {
        server.loggedIn("agent-1").closes();

        server.inTheEnd().charges("AD-01", "LO-03");
    }

    @Test
    void shouldChargeALogoutThatIsMissingAfterAReset() {
        server.loggedIn("agent-1").resets();

        server.inTheEnd().charges("AD-03", "LO-03");
    }

    @Test
    void shouldChargeALateLogoutAsLateAndNotAsSurplus() {
        server.loggedIn("agent-1").closes();
        tale.at(3_000).quiet();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges("AD-01", "LO-03");
    }

    @Test
    void shouldChargeASecondLogout() {
        server.loggedIn("agent-1").closes();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");

        server.inTheEnd().charges("AD-01", "RP-03");
    }

    @Test
    void shouldChargeALoginThatIsNotReported() {
        tale.loggedIn("agent-1", "A");

        server.inTheEnd().charges("LI-02");
    }

    /** The logout of the earlier session was reported: nothing is open about the second login. */
    @Test
    void shouldChargeASecondLoginThatIsNotReported() {
        server.loggedIn("agent-1").resets();
        engine.hears(LOGOUT, "agent-1");
        tale.loggedIn("agent-1", "A");

        server.inTheEnd().charges("LI-02");
    }

    @Test
    void shouldChargeALogoutWhileTheSessionStands() {
        server.loggedIn("agent-1");
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges("AD-13");
    }

    /** The server's end of the connection may be recorded after the logout that it explains. */
    @Test
    void shouldExplainALogoutByTheEndThatIsRecordedAfterIt() {
        Line agent = server.loggedIn("agent-1");
        engine.hears(LOGOUT, "agent-1");
        agent.isEndedByServer();

        server.inTheEnd().charges("RG-09");
    }

    @Test
    void shouldChargeALogoutThatOvertakesItsLogin() {
        server.loggedIn("agent-1").logsOut();
        tale.at(50);
        Line agent = tale.registered("agent-2", "A").logsIn().acks();
        engine.hears(LOGOUT, "agent-2");
        agent.livesOn();

        assertThat(server.inTheEnd().charged()).contains("LI-02");
    }

    @Test
    void shouldChargeARefusedLoginThatIsReported() {
        tale.registered("agent-1", "A").logsInBadly().refuses();
        tale.at(1_500).quiet();
        engine.hears(LOGIN, "agent-1");

        server.inTheEnd().charges("LI-06");
    }

    @Test
    void shouldChargeALogoutOfNobodyThatIsAcknowledged() {
        tale.registered("agent-1", "A").logsOut().acks();

        server.inTheEnd().charges("LO-04");
    }

    @Test
    void shouldChargeALoginThatIsReportedBeforeItIsRefused() {
        Line agent = tale.registered("agent-1", "A").logsInBadly();
        engine.hears(LOGIN, "agent-1");
        agent.refuses();

        server.inTheEnd().charges("LI-06");
    }

    /** RP-07 leaves open what an engine learns that comes while agents are logged in. */
    @Test
    void shouldPassALoginThatIsToldToAnEngineThatComesLater() {
        server.loggedIn("agent-1");
        tale.at(3_000).quiet();
        engine.resets();
        Line again = tale.reporting("A").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        again.livesOn();

        server.inTheEnd().charges();
    }

    @Test
    void shouldOweNothingAtAServerThatIsKilled() {
        Line agent = server.loggedIn("agent-1");
        tale.ends("A", "kill");
        agent.isEndedByServer();

        server.inTheEnd().charges();
    }

    @Test
    void shouldLeaveOpenWhatAStallExcuses() {
        server.loggedIn("agent-1").closes();
        tale.stalled(100, 2_000).at(1_900).since(1_800);
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges().leavesOpen("AD-01");
    }

    /** The logout is that of the session that stands, as the server stops; no login was reported that the refusal could contradict. */
    @Test
    void shouldPassAnotherLoginThatIsRefusedWhileTheServerReportsLogoutsAndStops() {
        Line agent = server.loggedIn("agent-1");
        tale.at(2_000).asks("A", "stop");
        agent.logsIn();
        engine.hears(LOGOUT, "agent-1");
        agent.refuses().isEndedByServer();
        engine.isEndedByServer();

        server.inTheEnd().charges();
    }

    @Test
    void shouldChargeAnotherLoginThatIsReportedAndRefused() {
        Line agent = server.loggedIn("agent-1");
        tale.at(2_000);
        agent.logsIn();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        agent.refuses();

        server.inTheEnd().charges("LI-06");
    }
}
