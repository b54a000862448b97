package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** A reporting engine registers just after a session: whether it is told of that session is open, so that later reports may be one session off. */
class EngineAfterSessionTest {

    private final Tale tale = Tale.policy("refuse");
    private final Line third;
    private final Line engine;

    /** Two sessions that end, of which the engine may hear the second one or both, and a third one. */
    EngineAfterSessionTest() {
        tale.loggedIn("agent-1", "A").logsOut().acks().resets();
        engine = tale.reporting("A");
        tale.at(30);
        Line second = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        second.logsOut();
        engine.hears(LOGOUT, "agent-1");
        second.acks();
        tale.at(60);
        third = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
    }

    /** The logout is either that of the second session, late, or that of the third one, whose connection ends at once. */
    @Test
    void shouldTakeALogoutBeforeTheEndForThatOfTheLastSessionAlthoughItMayBeALateOne() {
        endsInAStall();

        nextSession(true);

        Judged.of(tale).charges();
    }

    @Test
    void shouldChargeReportsThatAreMissingAfterwards() {
        endsInAStall();

        nextSession(false);

        Judged.of(tale).charges("LI-02", "AD-01", "LO-03");
    }

    private void endsInAStall() {
        tale.stalled(200, 1_400).at(1_400);
        engine.hears(LOGOUT, "agent-1");
        third.isEndedByServer();
        tale.at(4_000).quiet();
    }

    private void nextSession(boolean reported) {
        Line fourth = tale.loggedIn("agent-1", "A");
        if (reported) {
            engine.hears(LOGIN, "agent-1");
        }
        tale.at(4_100);
        fourth.closes();
        if (reported) {
            engine.hears(LOGOUT, "agent-1");
        }
        tale.at(8_000).quiet();
        engine.livesOn();
        tale.at(9_000).quiet();
    }
}
