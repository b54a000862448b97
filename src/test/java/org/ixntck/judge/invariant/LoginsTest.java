package org.ixntck.judge.invariant;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** Logins that nobody asked for, and the order of logins and logouts: AV-03, SR-03, SR-06, LI-06, RG-07, SD-05, RP-03, LI-10. */
class LoginsTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("A");

    private Watch watch() {
        return Watch.over(tale);
    }

    @Test
    void one_that_was_only_available() {
        tale.registered("agent-1", "A").isAvailable().acks();
        engine.hears(LOGIN, "agent-1");

        watch().fails("AV-03").says("saw 1 of them after 0 logins that were not refused");
    }

    @Test
    void one_that_was_refused() {
        tale.registered("agent-1", "A").logsInBadly().refuses();
        engine.hears(LOGIN, "agent-1");

        watch().fails("LI-06");
    }

    @Test
    void one_that_is_refused_after_its_report() {
        Line ann = tale.registered("agent-1", "A").logsInBadly();
        engine.hears(LOGIN, "agent-1");
        ann.refuses();
        tale.at(3000).quiet();

        watch().fails("LI-06");
    }

    @Test
    void one_that_was_refused_before_its_registration() {
        tale.agent("agent-1", "A").logsIn().refuses().registers().acks();
        engine.hears(LOGIN, "agent-1");

        watch().fails("RG-07");
    }

    @Test
    void one_before_its_request_and_one_too_many() {
        Line ann = tale.registered("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        ann.logsIn().acks();
        tale.at(400);
        engine.hears(LOGIN, "agent-1");

        watch().fails("SD-05", "RP-03").says("saw two times EventAgentLogin");
    }

    @Test
    void one_that_a_restarted_server_restores() {
        tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.ends("A", "kill").restarts("A");
        Line back = tale.reporting("A");
        back.hears(LOGIN, "agent-1");
        tale.registered("agent-2", "A").isAvailable().acks();
        back.hears(LOGIN, "agent-2");

        watch().fails("SR-06", "SR-03");
    }

    @Test
    void a_reporting_engine_that_comes_late_may_be_told_who_is_there() {
        engine.closes();
        Line ann = tale.loggedIn("agent-1", "A");
        Line late = tale.reporting("A").hears(LOGIN, "agent-1");
        ann.logsOut().acks();
        late.hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().findsNothing();
    }

    @Test
    void or_not() {
        engine.closes();
        Line ann = tale.loggedIn("agent-1", "A");
        Line late = tale.reporting("A");
        ann.resets();
        late.hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();

        watch().findsNothing();
    }

    @Test
    void logout_and_login_in_one_breath() {
        Line ann = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        ann.logsOut().logsIn().answers("EventAck", 3).answers("EventAck", 4);
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(2000).quiet();

        watch().findsNothing().keeps("RP-03", "LO-02", "LI-02", "LO-03");
    }

    @Test
    void in_the_wrong_order() {
        Line ann = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        ann.logsOut().logsIn().answers("EventAck", 3).answers("EventAck", 4);
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");

        watch().fails("LO-06", "RP-03");
    }

    private static Watch twice(String policy, boolean consistent) {
        Tale tale = Tale.policy(policy);
        Line engine = tale.reporting("A");
        Line first = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.loggedIn("agent-1", "A");
        if (consistent) {
            engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
            first.isEndedByServer();
        } else {
            engine.hears(LOGIN, "agent-1");
        }
        tale.at(2000).quiet();
        return Watch.over(tale);
    }

    @Test
    void two_sessions_of_an_agent_are_exempt_only_where_the_policy_allows_them() {
        twice("allow", false).findsNothing();
        twice("refuse", false).fails("RP-03");
        twice("close-earlier", true).findsNothing().keeps("LI-10");
        twice("close-earlier", false).fails("LI-10", "LO-03").says("saw two times EventAgentLogin");
    }

    @Test
    void what_was_wrong_before_the_second_session_stays_wrong() {
        tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1").hears(LOGIN, "agent-1");
        tale.at(10).loggedIn("agent-1", "A");

        watch().fails("RP-03", "SD-05");
    }

    @Test
    void one_of_an_available_agent_when_another_server_is_lost() {
        tale.registered("agent-1", "A").isAvailable().acks();
        tale.ends("B", "kill");
        engine.hears(LOGIN, "agent-1");

        watch().fails("SD-06");
    }

    @Test
    void one_of_an_agent_that_became_available_after_another_server_was_lost() {
        tale.ends("B", "kill").registered("agent-1", "A").isAvailable().acks();
        engine.hears(LOGIN, "agent-1");

        watch().fails("AV-03");
    }

    @Test
    void one_of_an_agent_whose_latest_word_came_after_another_server_was_lost() {
        Line ann = tale.registered("agent-1", "A").isAvailable().acks();
        tale.ends("B", "kill");
        ann.isAvailable().acks();
        engine.hears(LOGIN, "agent-1");

        watch().fails("AV-03");
    }

    private static Watch lateLogoutOfTheEarlierSession(String policy) {
        Tale tale = Tale.policy(policy);
        Line engine = tale.reporting("A");
        Line first = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        Line second = tale.at(10).registered("agent-1", "A");
        tale.at(40);
        first.closes();
        second.logsIn();
        tale.at(44);
        engine.hears(LOGIN, "agent-1");
        second.acks();
        tale.at(90);
        engine.hears(LOGOUT, "agent-1");
        tale.at(3000).quiet();
        // Which of two explanations holds is open until the end, so that less of it may be told.
        return Watch.last(tale);
    }

    /** Only SHOULDs are broken: each login and each logout was reported, in time. */
    @Test
    void one_before_the_late_logout_of_the_earlier_session() {
        lateLogoutOfTheEarlierSession("refuse").fails("RP-03", "AD-11");
        lateLogoutOfTheEarlierSession("close-earlier").fails("LI-10", "AD-11");
    }
}
