package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** LI-03: whether a status is relayed to the agent application, and in time. */
class StatusRelayTest {

    private final OneServer server = new OneServer(Tale.policy("refuse"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    @Test
    void shouldChargeAStatusThatIsNotRelayed() {
        server.loggedIn("agent-1");
        engine.says(Tale.about(Tale.STATUS, "agent-1"));

        server.inTheEnd().charges("LI-03");
    }

    @Test
    void shouldChargeAStatusThatIsNotRelayedThoughItWasSentBeforeTheAnswer() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));
        agent.acks();

        server.inTheEnd().charges("LI-03");
    }

    @Test
    void shouldPassAStatusThatIsRelayedBeforeTheAnswer() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));
        agent.hears(Tale.STATUS, "agent-1").acks();

        server.inTheEnd().charges();
    }

    @Test
    void shouldNotAskForTheStatusOfAnAgentThatHasGone() {
        server.loggedIn("agent-1").closes();
        engine.hears(LOGOUT, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));

        server.inTheEnd().charges();
    }
}
