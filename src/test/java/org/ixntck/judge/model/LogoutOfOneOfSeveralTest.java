package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Policy allow: a logout is reported while several sessions stand, and the server ends the connection of one of them. */
class LogoutOfOneOfSeveralTest {

    private final OneServer server = new OneServer(Tale.policy("allow"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();
    private final Line first = server.loggedIn("agent-1");
    private final Line second = tale.loggedIn("agent-1", "A");

    LogoutOfOneOfSeveralTest() {
        engine.hears(LOGIN, "agent-1");
        tale.at(3_000).quiet();
        engine.hears(LOGOUT, "agent-1");
    }

    private void theSecondEndsAndThenTheFirst() {
        tale.at(3_010);
        second.isEndedByServer();
        tale.at(6_000).quiet();
        first.closes();
        engine.hears(LOGOUT, "agent-1");
    }

    /** The end has no reason, which RG-09 is about. */
    @Test
    void shouldTakeItForThatOfTheConnectionThatEndsWhicheverItIs() {
        theSecondEndsAndThenTheFirst();

        server.inTheEnd().charges("RG-09");
    }

    @Test
    void shouldChargeOneMore() {
        theSecondEndsAndThenTheFirst();
        engine.hears(LOGOUT, "agent-1");

        assertThat(server.inTheEnd().charged()).contains("AD-01");
    }

    /** It was reported before that session began, so that it was one of the two others, of which two more are too many. */
    @Test
    void shouldNotTakeItForThatOfALaterSession() {
        Line third = tale.at(3_100).registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        third.isEndedByServer();
        tale.at(6_000).quiet();
        first.closes();
        second.closes();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");

        assertThat(server.inTheEnd().charged()).contains("AD-01");
    }
}
