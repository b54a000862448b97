package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.journal.Role;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/**
 * A reporting engine registers between two sessions, so that a login and a logout may be those of the first one. They are those of the second one,
 * whose keep-alive expires in a stall of the kit; the stall is recorded after the logout.
 */
class ExpiryAfterAnEarlierSessionTest {

    private final Tale tale = Tale.policy("close-earlier").leases("agent-1");
    private final Line engine;
    private final Line session;

    ExpiryAfterAnEarlierSessionTest() {
        Line first = tale.loggedIn("agent-1", "A");
        engine = tale.opens(Role.REPORTING, "reporting", "A").connected();
        first.closes();
        tale.at(100);
        engine.registers().acks();
        tale.at(300);
        session = tale.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks();
    }

    private void reported() {
        engine.hears(LOGIN, "agent-1");
        tale.at(1_000).quiet().at(2_000);
        engine.hears(LOGOUT, "agent-1");
    }

    @Test
    void shouldTakeTheReportsForThoseOfTheSessionThatTheServerEndsInAStall() {
        reported();
        tale.stalled(1_100, 2_000);
        session.isEndedByServer();

        Judged.inTheEnd(tale, engine).charges();
    }

    @Test
    void shouldChargeAnEndWithoutAStall() {
        reported();
        session.isEndedByServer();

        Judged.inTheEnd(tale, engine).charges("RG-09");
    }

    @Test
    void shouldChargeALogoutOfASessionThatGoesOn() {
        reported();

        Judged.inTheEnd(tale, engine).charges("AD-13");
    }

    @Test
    void shouldChargeReportsThatNeverCome() {
        tale.at(1_000).quiet().at(2_000);
        tale.stalled(1_100, 2_000);
        session.isEndedByServer();

        Judged.inTheEnd(tale, engine).charges("LI-02", "LO-03");
    }
}
