package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Policy allow: a logout comes before it is certain which one of several sessions it is about. */
class EarlyLogoutTest {

    private final Tale tale = Tale.policy("allow").leases("agent-1").leases("agent-2");
    private final Line engine = tale.reporting("A");

    private Judged inTheEnd() {
        tale.at(9_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    /** The keep-alive ends the silent session last, shortly before its connection is reset. */
    @Test
    void shouldTakeTheOnlyLogoutForThatOfAnUnreadSessionThatIsResetAfterwards() {
        Line first = tale.agent("agent-1", "A")
                .connected()
                .registersWithKeepAlive(100)
                .acks()
                .logsIn();
        engine.hears(LOGIN, "agent-1");
        first.acks();
        tale.at(10);
        first.goesDeaf();
        Line second = tale.registered("agent-1", "A").logsIn();
        tale.at(20);
        second.closes();
        engine.hears(LOGIN, "agent-1");
        tale.at(215);
        engine.hears(LOGOUT, "agent-1");
        tale.at(220);
        first.resets();

        inTheEnd().charges();
    }

    /** A stall of the kit lets the keep-alive of one of two sessions end it; the application was not available on the other just before. */
    @Test
    void shouldTakeTheLogoutForThatOfTheSessionWhoseKeepAliveAStallMayHaveEnded() {
        Line second = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        Line first = tale.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        first.isNotAvailable().refuses();
        tale.at(3_000).quiet();
        tale.stalled(3_100, 4_100).at(4_100);
        engine.hears(LOGOUT, "agent-1");
        first.isEndedByServer();
        tale.at(6_000).quiet();
        second.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    @Test
    void shouldDemandALogoutAfterTheResetWhereTheLastReportIsALogin() {
        Line first = tale.agent("agent-1", "A")
                .connected()
                .registersWithKeepAlive(100)
                .acks()
                .logsIn();
        engine.hears(LOGIN, "agent-1");
        first.acks();
        tale.at(10);
        first.goesDeaf();
        tale.at(220);
        first.resets();

        inTheEnd().charges("AD-03", "LO-03");
    }

    /** Two sessions, of which the one that began first logs in again: what that means is open, and is reported here before it is acknowledged. */
    private void loggedInAgainBesideAnother(int logoutsInTheEnd) {
        Line second = tale.registered("agent-1", "A").isAvailable().acks();
        Line first = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        second.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(2_000).quiet();
        first.logsInAt("place-of-agent-2");
        engine.hears(LOGOUT, "agent-1");
        first.acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(5_000).quiet();
        first.closes();
        second.closes();
        for (int i = 0; i < logoutsInTheEnd; i++) {
            engine.hears(LOGOUT, "agent-1");
        }
    }

    @Test
    void shouldTakeALogoutForThatOfTheSessionThatLogsInAgain() {
        loggedInAgainBesideAnother(2);

        inTheEnd().charges();
    }

    @Test
    void shouldChargeOneMoreThanSessionsHaveEnded() {
        loggedInAgainBesideAnother(3);

        inTheEnd().charges("AD-01");
    }

    /** Of two sessions each ends as the agent becomes available on its connection. */
    private void demotedOnBothConnections(int logoutsInTheEnd) {
        Line first = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        Line second = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(2_000).quiet();
        second.isAvailable().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.at(4_000).quiet();
        second.closes();
        tale.at(6_000).quiet();
        first.isAvailable().acks();
        for (int i = 0; i < logoutsInTheEnd; i++) {
            engine.hears(LOGOUT, "agent-1");
        }
    }

    @Test
    void shouldTakeALogoutForThatOfTheConnectionOnWhichTheAgentIsAvailableNow() {
        demotedOnBothConnections(1);

        inTheEnd().charges();
    }

    @Test
    void shouldChargeOneMoreThanDemotionsHaveEnded() {
        demotedOnBothConnections(2);

        inTheEnd().charges("AD-01");
    }
}
