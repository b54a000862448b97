package org.ixntck.judge.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** AD-13: which logouts hit a session that stands, and which sessions stood until their end. */
class StandingSessionsTest {

    private final Tale tale = Tale.begin().leases("agent-1").leases("agent-2");
    private final Line engine = tale.reporting("A");

    private Watch watch() {
        return Watch.over(tale);
    }

    /** What was reported too early is charged a report budget later. */
    private void later() {
        tale.at(6000).quiet();
    }

    private Line working() {
        Line ann = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(10);
        return ann;
    }

    @Test
    void a_session_that_stood_until_its_logout_is_evidence() {
        working().logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().findsNothing().keeps("AD-13");
    }

    @Test
    void so_is_one_that_stood_until_its_connection_was_lost() {
        working().resets();
        engine.hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().findsNothing().keeps("AD-13");
    }

    @Test
    void one_that_stands_still_is_none_yet() {
        working();
        tale.at(2000).quiet();

        watch().findsNothing().doesNotJudge("AD-13");
    }

    @Test
    void one_that_ended_with_its_server_is_none() {
        Line ann = working();
        tale.ends("A", "kill");
        ann.isEndedByServer();
        tale.at(2000).quiet();

        watch().findsNothing().doesNotJudge("AD-13");
    }

    @Test
    void one_that_was_never_reported_is_none() {
        tale.loggedIn("agent-1", "A").logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().fails("RP-03", "LI-02").doesNotJudge("AD-13");
    }

    @Test
    void one_that_was_reported_only_after_its_end_is_none() {
        tale.loggedIn("agent-1", "A").logsOut().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().findsNothing().doesNotJudge("AD-13");
    }

    @Test
    void a_logout_that_may_have_come_before_the_session_began_is_not_held_against_it() {
        Line ann = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        ann.acks();

        watch().doesNotJudge("AD-13");
    }

    @Test
    void a_logout_that_is_reported_before_it_is_acknowledged_was_asked_for() {
        Line ann = working();
        tale.at(100);
        ann.logsOut();
        tale.at(110);
        engine.hears(LOGOUT, "agent-1");
        tale.at(200);
        ann.acks();
        tale.at(2000).quiet();

        watch().findsNothing();
    }

    @Test
    void that_the_session_ends_later_excuses_nothing() {
        Line ann = working();
        tale.at(100);
        engine.hears(LOGOUT, "agent-1");
        tale.at(500);
        ann.logsOut().acks();
        later();

        assertThat(watch().failed()).contains("AD-13");
    }

    @Test
    void nor_does_it_that_the_application_falls_silent_later() {
        Line ann = working();
        tale.at(100);
        engine.hears(LOGOUT, "agent-1");
        tale.at(500);
        ann.fallsSilent();
        later();

        watch().fails("AD-13");
    }

    @Test
    void a_second_logout_that_hits_the_next_session() {
        Line ann = working().logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(2000);
        engine.hears(LOGOUT, "agent-1");
        later();

        watch().fails("AD-13")
                .says("no EventAgentLogout for agent-1 on reporting@A while agent-1@A is open and answers");
    }

    @Test
    void a_logout_out_of_the_blue() {
        working();
        engine.hears(LOGOUT, "agent-1");
        later();

        watch().fails("AD-13");
    }

    @Test
    void a_logout_out_of_the_blue_on_a_connection_that_came_later() {
        working();
        tale.reporting("A").hears(LOGOUT, "agent-1");
        later();

        watch().fails("AD-13");
    }

    @Test
    void a_later_request_excuses_a_logout() {
        working().isAvailable().acks();
        engine.hears(LOGOUT, "agent-1");

        watch().findsNothing();
    }

    @Test
    void a_kit_that_stalls_longer_than_a_quarter_of_the_keep_alive_time_decides_nothing() {
        tale.agent("agent-1", "A").registersWithKeepAlive(400).acks().logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.stalled(100, 210).at(900);
        engine.hears(LOGOUT, "agent-1");
        later();

        watch().findsNothing().cannotDecide("AD-13");
    }

    @Test
    void a_shorter_stall_excuses_nothing() {
        tale.agent("agent-1", "A").registersWithKeepAlive(400).acks().logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.stalled(100, 190).at(900);
        engine.hears(LOGOUT, "agent-1");
        later();

        watch().fails("AD-13");
    }

    private Line loggedOutAfterAStall() {
        Line ann = working();
        tale.stalled(100, 900).at(950);
        engine.hears(LOGOUT, "agent-1");
        return ann;
    }

    @Test
    void a_stall_excuses_a_server_that_polls_unasked() {
        loggedOutAfterAStall().hears(Message.of("KeepAlivePoll"));
        later();

        Watch.last(tale).findsNothing().cannotDecide("AD-13");
    }

    @Test
    void and_no_other() {
        loggedOutAfterAStall();
        later();

        watch().fails("AD-13");
    }
}
