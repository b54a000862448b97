package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;
import static org.ixntck.judge.Tale.STATUS;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** What the kit holds back, or leaves unread for a while, is no loss, but hides replies to polls. */
class SlowTrafficTest {

    private final OneServer server = new OneServer(Tale.begin("keep-alive"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    @Test
    void shouldNotTakeSlowTrafficForALoss() {
        server.loggedIn("agent-1").isHampered(500);
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges("AD-13");
    }

    @Test
    void shouldNotLetAServerEndAConnectionForItsSlices() {
        server.loggedIn("agent-1").isHampered(0).isEndedByServer();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges("RG-09");
    }

    @Test
    void shouldLetAServerLoseAnAgentWhoseRepliesAreHeldBack() {
        Line agent = tale.agent("agent-1", "A")
                .registersWithKeepAlive(1_000)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        agent.isHampered(2_000).isEndedByServer();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }

    @Test
    void shouldNotCallLateWhatTheKitHasLeftUnread() {
        engine.isHampered(2_000);
        Line agent = tale.registered("agent-1", "A").logsIn().acks();
        tale.since(100).at(9_000);
        engine.hears(LOGIN, "agent-1").says(Tale.about(STATUS, "agent-1"));
        agent.hears(STATUS, "agent-1");

        server.inTheEnd().charges();
    }

    /** A long message in slices holds up the replies to polls: the server takes the agent for lost, whatever it has asked last. */
    @Test
    void shouldPassALogoutBeforeTheEndWhereRepliesToPollsAreHeldBack() {
        Line agent = tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
        agent.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        agent.isNotAvailable().acks();
        agent.isHampered(2_000);
        tale.at(900);
        engine.hears(LOGOUT, "agent-1");
        agent.isEndedByServer();

        server.inTheEnd().charges();
    }

    /** A server that takes an agent for lost reports the logout; the models do not say that it closes the connection. */
    @Test
    void shouldPassALogoutWhereRepliesToPollsAreHeldBackAndTheConnectionStaysOpen() {
        Line agent = tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
        agent.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        agent.isHampered(2_000);
        tale.at(900);
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }
}
