package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Policy allow: the reports of several sessions of one agent come too late. Their order is exempt from RP-03 all the same. */
class LateReportsOfSeveralTest {

    private final OneServer server = new OneServer(Tale.policy("allow"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();
    private final Line first = tale.loggedIn("agent-1", "A");

    @Test
    void shouldChargeThatTheyAreLateOnly() {
        Line second = tale.loggedIn("agent-1", "A");
        tale.at(3_000).quiet();
        engine.hears(LOGIN, "agent-1").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        first.closes();
        second.closes();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");

        server.inTheEnd().charges("LI-02");
    }

    /** The same reports for one session. */
    @Test
    void shouldChargeTheSecondLoginOfOneSession() {
        tale.at(3_000).quiet();
        engine.hears(LOGIN, "agent-1").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        first.closes();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges("LI-02", "SD-05", "RP-03");
    }
}
