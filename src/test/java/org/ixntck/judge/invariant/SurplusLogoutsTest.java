package org.ixntck.judge.invariant;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** Logouts that nobody may send: one too many. */
class SurplusLogoutsTest {

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
    void a_second_logout_after_a_logout_by_request() {
        working().logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.at(410);
        engine.hears(LOGOUT, "agent-1");

        watch().fails("LO-03", "RP-03");
    }

    @Test
    void a_second_logout_at_the_disconnect_after_a_logout_by_request() {
        Line line = working().logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.at(400);
        line.resets();
        tale.at(410);
        engine.hears(LOGOUT, "agent-1");

        watch().fails("AD-04", "RP-03");
    }

    @Test
    void a_second_logout_after_a_disconnect() {
        working().resets();
        engine.hears(LOGOUT, "agent-1");
        tale.at(410);
        engine.hears(LOGOUT, "agent-1");

        watch().fails("AD-01", "RP-03").says("saw 2 after 1 sessions");
    }

    @Test
    void one_too_many_is_not_held_against_those_that_come_after_it() {
        Line ann = working().logsOut().acks();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");
        tale.at(400);
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(800);
        ann.resets();
        engine.hears(LOGOUT, "agent-1");
        watch().fails("LO-03", "RP-03");
        tale.at(1200);
        engine.hears(LOGOUT, "agent-1");

        watch().fails("LO-03", "AD-01", "RP-03");
    }

    @Test
    void one_too_many_ahead_of_the_next_login_is_held_against_the_logout_that_was_asked_for() {
        Line ann = working().logsOut().logsIn();
        ann.answers("EventAck", 3).answers("EventAck", 4);
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(400);
        ann.resets();
        engine.hears(LOGOUT, "agent-1");

        watch().fails("LO-03", "RP-03");
    }

    @Test
    void a_replay_is_not_held_against_the_logout_of_a_later_session() {
        tale.ends("A", "kill").restarts("A");
        Line back = tale.reporting("A");
        Line ann = tale.registered("agent-1", "A");
        back.hears(LOGOUT, "agent-1");
        ann.logsIn().acks();
        back.hears(LOGIN, "agent-1");
        ann.resets();
        back.hears(LOGOUT, "agent-1");

        watch().fails("SR-06", "RP-03");
    }

    @Test
    void a_second_logout_is_no_matter_of_a_must_where_there_are_two_engines() {
        Line second = tale.engine("reporting-2", "A");
        Line ann = working();
        second.hears(LOGIN, "agent-1");
        ann.resets();
        engine.hears(LOGOUT, "agent-1");
        second.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");

        watch().fails("RP-02", "RP-03");
    }
}
