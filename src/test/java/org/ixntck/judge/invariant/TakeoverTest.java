package org.ixntck.judge.invariant;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** The same refusal, and the same silence towards reporting, concern different requirements by what the login is for. */
class TakeoverTest {

    private final Tale tale = Tale.begin();
    private final Line onA = tale.reporting("A");
    private final Line onB = tale.reporting("B");

    private void refusedAndUnreported(Line line, String... ids) {
        line.logsIn().refuses();
        Watch.over(tale).fails(ids[0]);
        line.logsIn().acks();
        tale.at(5000).quiet();
        Watch.over(tale).fails(ids);
    }

    private void primaryIsLost() {
        Line ann = tale.loggedIn("agent-1", "A");
        onA.hears(Tale.LOGIN, "agent-1");
        tale.at(100).ends("A", "kill");
        onA.isEndedByServer();
        ann.isEndedByServer();
    }

    @Test
    void a_first_login() {
        refusedAndUnreported(tale.registered("agent-1", "A"), "LI-01", "LI-02");
    }

    @Test
    void a_takeover() {
        primaryIsLost();
        refusedAndUnreported(tale.registered("agent-1", "B"), "SD-02", "SD-03");
    }

    @Test
    void a_takeover_where_the_agent_was_available() {
        Line ann = tale.registered("agent-1", "B").isAvailable().acks();
        primaryIsLost();
        refusedAndUnreported(ann, "SD-07");
    }

    @Test
    void a_takeover_beside_an_older_connection() {
        tale.registered("agent-1", "B");
        primaryIsLost();
        refusedAndUnreported(tale.registered("agent-1", "B"), "SD-07");
    }

    @Test
    void a_move_to_the_secondary_while_the_primary_lives() {
        Line ann = tale.registered("agent-1", "B").isAvailable().acks();
        tale.loggedIn("agent-1", "A").resets();
        onA.hears(Tale.LOGIN, "agent-1").hears(Tale.LOGOUT, "agent-1");
        refusedAndUnreported(ann, "SD-07");
    }

    @Test
    void a_way_back() {
        primaryIsLost();
        Line ann = tale.loggedIn("agent-1", "B");
        onB.hears(Tale.LOGIN, "agent-1");
        tale.at(200).restarts("A");
        tale.reporting("A");
        tale.at(300).ends("B", "kill");
        onB.isEndedByServer();
        ann.isEndedByServer();
        refusedAndUnreported(tale.registered("agent-1", "A"), "SR-07");
    }

    @Test
    void availability_on_a_restarted_server() {
        primaryIsLost();
        tale.restarts("A");
        tale.agent("agent-1", "A").isAvailable().acks();
        tale.registered("agent-2", "A").isAvailable().refuses();

        Watch.over(tale).fails("SR-09", "SR-02");
    }

    @Test
    void the_whole_story_of_a_good_pair() {
        Line ann = tale.registered("agent-1", "B").isAvailable().acks();
        primaryIsLost();
        onA.marksOut("agent-1");
        ann.logsIn().acks();
        onB.hears(Tale.LOGIN, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));
        ann.hears(Tale.STATUS, "agent-1");
        tale.at(2000).restarts("A");
        Line back = tale.reporting("A");
        tale.registered("agent-1", "A").isAvailable().acks();
        tale.at(3000).ends("B", "stop");
        onB.hears(Tale.LOGOUT, "agent-1").isEndedByServer();
        ann.isEndedByServer();
        Line again = tale.registered("agent-1", "A").logsIn().acks();
        back.hears(Tale.LOGIN, "agent-1");
        tale.at(4000);
        again.closes();
        tale.at(4900);
        back.hears(Tale.LOGOUT, "agent-1");
        tale.at(9000).quiet();

        Watch.over(tale).findsNothing().keeps("SD-07", "SR-02", "SR-07", "LO-03", "RP-03", "AD-13");
    }
}
