package org.ixntck.judge.invariant;

import static org.ixntck.judge.Tale.LOGIN;

import org.ixntck.journal.Role;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** A server that dies without being asked, and those that do not. */
class VanishedTest {

    private final Tale tale = Tale.begin().leases("agent-1").leases("agent-2");
    private final Line engine = tale.reporting("A");
    private final Line ann = tale.loggedIn("agent-1", "A");

    VanishedTest() {
        engine.hears(LOGIN, "agent-1");
        tale.at(100);
    }

    private Line dies() {
        engine.isEndedByServer();
        ann.isEndedByServer();
        return ann;
    }

    private void refuses() {
        tale.at(120).opens(Role.AGENT, "agent-2", "A").refused("Connection refused: /127.0.0.1:1");
    }

    @Test
    void owes_what_could_not_be_asked_and_the_connection_that_it_refuses() {
        dies().cannotAsk("RequestAgentLogout");
        refuses();

        Watch.over(tale).fails("RG-09", "LO-01", "RG-01").says("saw that A had ended by itself 20 ms before");
    }

    @Test
    void owes_nothing_more_where_it_accepts_the_next_connection() {
        dies().cannotAsk("RequestAgentLogout");
        tale.at(120).registered("agent-2", "A");

        Watch.over(tale).fails("RG-09");
    }

    @Test
    void owes_nothing_more_where_nobody_has_tried_it_again() {
        dies().cannotAsk("RequestAgentLogout");

        Watch.over(tale).fails("RG-09");
    }

    @Test
    void owes_nothing_where_it_was_killed() {
        tale.ends("A", "kill");
        dies().cannotAsk("RequestAgentLogout");
        refuses();

        Watch.over(tale).findsNothing();
    }

    @Test
    void is_not_certain_to_have_died_where_the_kit_had_stalled() {
        dies().cannotAsk("RequestAgentLogout");
        tale.stalled(20, 90);
        refuses();

        Watch.last(tale).findsNothing().cannotDecide("RG-09");
    }

    @Test
    void owes_registrations_after_a_restart_too() {
        tale.ends("A", "kill");
        dies();
        tale.restarts("A").at(200);
        tale.registered("agent-1", "A").isEndedByServer();
        refuses();

        Watch.over(tale).fails("RG-09", "SR-01");
    }
}
