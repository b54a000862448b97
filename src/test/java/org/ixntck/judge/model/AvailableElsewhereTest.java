package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** AV-06: an agent becomes available on another connection than that of its session, upon which the server may log it out. */
class AvailableElsewhereTest {

    private final OneServer server = new OneServer(Tale.policy("refuse"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();
    private final Line session = server.loggedIn("agent-1");
    private final Line other =
            tale.at(100).registered("agent-1", "A").isAvailable().acks();

    /** The next session begins, and ends, before the logout of the first one is reported. */
    @Test
    void shouldPassTheReportBehindTheNextSession() {
        Line next = tale.at(200).loggedIn("agent-1", "A").logsOut();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        next.acks();

        server.inTheEnd().charges();
    }

    @Test
    void shouldPassItAlsoIfThatConnectionIsNotRead() {
        other.goesDeaf();
        shouldPassTheReportBehindTheNextSession();
    }

    @Test
    void shouldChargeOneLogoutMore() {
        Line next = tale.at(200).loggedIn("agent-1", "A").logsOut();
        engine.hears(LOGOUT, "agent-1")
                .hears(LOGIN, "agent-1")
                .hears(LOGOUT, "agent-1")
                .hears(LOGOUT, "agent-1");
        next.acks();
        tale.at(3_000).quiet();
        session.closes();

        assertThat(server.inTheEnd().charged()).contains("LO-03");
    }

    @Test
    void shouldPassAServerThatKeepsTheSession() {
        tale.at(3_000).quiet();
        session.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }
}
