package org.ixntck.judge.invariant;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** Logouts that nobody may send: by what the agent is to the server. */
class LogoutsTest {

    private final Tale tale = Tale.begin().leases("agent-1").leases("agent-2");
    private final Line engine = tale.reporting("A");

    private Watch watch() {
        return Watch.over(tale);
    }

    private Line working() {
        Line ann = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(10);
        return ann;
    }

    @Test
    void who_never_logged_in() {
        tale.registered("agent-1", "A").resets();
        engine.hears(LOGOUT, "agent-1");

        watch().fails("AD-09", "RP-03").says("saw 1 after 0 sessions");
    }

    @Test
    void who_is_only_available() {
        tale.registered("agent-1", "A").isAvailable().acks().resets();
        engine.hears(LOGOUT, "agent-1");

        watch().fails("AD-05", "RP-03");
    }

    @Test
    void who_was_refused() {
        tale.registered("agent-1", "A").logsInBadly().refuses().resets();
        engine.hears(LOGOUT, "agent-1");

        watch().fails("AD-12", "RP-03");
    }

    @Test
    void who_is_unknown_or_has_no_name() {
        engine.hears(LOGOUT, "somebody").hears(LOGOUT, "agent-2").hears(Message.of(LOGOUT));

        watch().fails("AD-07", "RP-03").says("EventAgentLogout than sessions for an agent without a name");
    }

    @Test
    void an_event_without_a_name_is_held_against_itself_only() {
        working();
        engine.hears(Message.of(LOGIN));

        watch().fails("SD-05").says("each EventAgentLogin for an agent without a name on");
    }

    @Test
    void who_was_refused_before_the_registration_and_has_no_name() {
        Line ann = tale.agent("agent-1", "A").logsIn().refuses().registers().acks();
        tale.at(10);
        ann.closes();
        engine.hears(Message.of(LOGOUT));

        watch().fails("AD-09");
    }

    @Test
    void a_connection_that_the_server_ended_in_the_same_moment_does_not_stand() {
        Line ann = working();
        engine.hears(LOGOUT, "agent-1");
        tale.inTheSamePass();
        ann.isEndedByServer();

        Watch.last(tale).fails("RG-09");
    }

    @Test
    void a_session_that_is_not_answered_yet_does_not_stand() {
        Line ann = working().logsOut().logsIn();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        ann.answers("EventAck", 3).answers("EventAck", 4);

        watch().fails("LO-03", "RP-03");
    }

    @Test
    void a_logout_of_the_wrong_agent() {
        Line ann = working();
        tale.loggedIn("agent-2", "A");
        engine.hears(LOGIN, "agent-2");
        ann.resets();
        engine.hears(LOGOUT, "agent-2");
        tale.at(2000).quiet();

        watch().fails("AD-03", "LO-03", "AD-07", "AD-13");
    }

    @Test
    void a_logout_on_the_wrong_server() {
        Line other = tale.reporting("B");
        Line there = tale.registered("agent-1", "B").isAvailable().acks();
        working().resets();
        there.resets();
        other.hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().fails("AD-05", "AD-03", "LO-03", "RP-03");
    }

    @Test
    void a_logout_on_a_restarted_server() {
        working();
        tale.ends("A", "kill").restarts("A");
        Line back = tale.reporting("A");
        back.hears(LOGOUT, "agent-1");
        tale.registered("agent-2", "A").isAvailable().acks().closes();
        back.hears(LOGOUT, "agent-2");

        watch().fails("SR-06", "SR-04", "RP-03");
    }

    @Test
    void a_stopping_server_may_report_its_logouts() {
        working();
        tale.ends("A", "stop");
        engine.hears(LOGOUT, "agent-1").isEndedByServer();

        watch().findsNothing();
    }

    @Test
    void an_unanswered_login_may_have_begun_a_session() {
        tale.registered("agent-1", "A").isAvailable().acks().logsIn().resets();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().findsNothing();
    }

    @Test
    void an_unanswered_login_may_end_after_the_agent_came_back() {
        tale.registered("agent-1", "A").logsIn().resets();
        engine.hears(LOGIN, "agent-1");
        tale.at(10).loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().findsNothing();
    }

    @Test
    void the_old_session_may_end_late_when_the_agent_comes_back_at_once() {
        working().resets();
        tale.at(20).loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(500);
        engine.hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().findsNothing();
    }

    @Test
    void a_silent_application_may_be_taken_for_lost() {
        Line ann = working().fallsSilent();
        tale.at(900);
        engine.hears(LOGOUT, "agent-1");
        ann.isEndedByServer();
        tale.at(3000).quiet();

        watch().findsNothing().keeps("LO-03");
    }

    @Test
    void a_secondary_that_reports_a_logout_when_the_primary_is_lost() {
        tale.registered("agent-1", "A");
        tale.ends("B", "kill");
        engine.hears(LOGOUT, "agent-1");

        watch().fails("SD-06", "RP-03");
    }

    @Test
    void who_was_never_leased_is_unknown_whatever_was_lost_and_asked() {
        tale.registered("somebody", "A").isAvailable().acks();
        tale.ends("B", "kill");
        engine.hears(LOGOUT, "somebody");

        watch().fails("AD-07", "RP-03");
    }

    @Test
    void who_has_just_ceased_to_be_available() {
        tale.registered("agent-1", "A").isAvailable().acks().isNotAvailable().acks();
        engine.hears(LOGOUT, "agent-1");

        watch().fails("AV-04", "RP-03");
    }

    @Test
    void who_had_ceased_to_be_available_before_its_connection_was_lost() {
        tale.registered("agent-1", "A")
                .isAvailable()
                .acks()
                .isNotAvailable()
                .acks()
                .resets();
        engine.hears(LOGOUT, "agent-1");

        watch().fails("AD-05", "RP-03");
    }

    @Test
    void an_agent_that_is_there_after_a_restart() {
        tale.ends("A", "kill").restarts("A");
        Line back = tale.reporting("A");
        tale.registered("agent-1", "A").isAvailable().acks();
        back.hears(LOGOUT, "agent-1");

        watch().fails("SR-06", "RP-03");
    }
}
