package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** The policy close-earlier excuses the end of a connection only if the agent has asked to log in on another one. */
class EarlierConnectionsTest {

    private final OneServer server = new OneServer(Tale.policy("close-earlier"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    /** The agent has lost its connection long ago, and has returned. */
    private Line returned() {
        server.loggedIn("agent-1").closes();
        engine.hears(LOGOUT, "agent-1");
        tale.at(5_000).quiet();
        return tale.registered("agent-1", "A");
    }

    @Test
    void shouldChargeALoginOfAnAgentWhoReturnsIfTheServerClosesTheConnectionInsteadOfAnAnswer() {
        returned().logsIn().isEndedByServer();

        assertThat(server.inTheEnd().charged()).contains("AD-11");
    }

    @Test
    void shouldChargeTheEndOfTheOnlyConnectionOfAnAgentWhoHasReturned() {
        returned();
        tale.at(8_000).quiet();
        Line agent = returned();
        tale.at(12_000);
        agent.isEndedByServer();

        assertThat(server.inTheEnd().charged()).contains("RG-09");
    }

    @Test
    void shouldPassTheEndOfTheEarlierConnection() {
        Line earlier = returned().logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        Line later = tale.at(6_000).registered("agent-1", "A").logsIn();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        earlier.isEndedByServer();
        later.acks();

        server.inTheEnd().charges();
    }

    /** The server reads the first login last. */
    @Test
    void shouldPassTheEndOfALaterConnectionWhileTheFirstLoginWaits() {
        Line first = returned().logsIn();
        Line second = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        second.isEndedByServer();
        first.acks();

        server.inTheEnd().charges();
    }
}
