package org.ixntck.judge;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.LastIsNoLogout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An agent that comes back, or logs in twice. Only where the policy is "allow", and only while two sessions are live, is it open what the
 * server reports.
 */
class SecondSessionTest {

    private static final String AGENT = "agent-1";

    private Tale tale;
    private Line engine;
    private Line first;

    /** The agent has logged in, which was reported. */
    private void loggedIn(String policy) {
        tale = Tale.policy(policy);
        engine = tale.reporting("A");
        tale.at(100);
        first = tale.loggedIn(AGENT, "A");
        engine.hears(LOGIN, AGENT);
    }

    /** Its application was reset 50 ms ago, and its logout was reported. */
    private void loggedOutByReset(String policy) {
        loggedIn(policy);
        tale.at(200);
        first.resets();
        tale.at(210);
        engine.hears(LOGOUT, AGENT);
        tale.at(250);
    }

    private Verdicts inTheEnd(long millis) {
        tale.at(millis);
        engine.livesOn();
        return Verdicts.of(tale.quiet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void a_login_after_the_reported_logout_has_to_be_reported_under_each_policy(String policy) {
        loggedOutByReset(policy);
        tale.loggedIn(AGENT, "A");

        inTheEnd(2000).charge("LI-02").say("expected EventAgentLogin for agent-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void such_a_login_that_is_reported_is_right(String policy) {
        loggedOutByReset(policy);
        tale.loggedIn(AGENT, "A");
        engine.hears(LOGIN, AGENT);

        inTheEnd(2000).chargeNothing().pass("LI-01", "LI-02", "RP-03");
    }

    @Test
    void the_logout_of_the_session_before_does_not_tell_that_the_last_one_is_over() {
        loggedOutByReset("allow");
        Line second = tale.loggedIn(AGENT, "A");
        engine.hears(LOGIN, AGENT);
        tale.at(300);
        second.resets();
        tale.at(310);
        tale.loggedIn(AGENT, "A");

        inTheEnd(2000).chargeNothing();
    }

    @Test
    void a_server_that_refuses_and_accepts_again_before_it_reports_the_logout_owes_the_login() {
        loggedIn("refuse");
        tale.at(200);
        first.resets();
        Line back = tale.registered(AGENT, "A").logsIn().refuses();
        tale.at(300);
        back.logsIn().acks();
        tale.at(310);
        engine.hears(LOGOUT, AGENT);

        inTheEnd(2000).charge("LI-02");
    }

    @Test
    void after_a_refused_second_login_the_missing_logout_is_charged() {
        loggedIn("refuse");
        tale.registered(AGENT, "A").logsIn().refuses();
        tale.at(200);
        first.logsOut().acks();

        inTheEnd(2000).charge("LO-02", "LO-03");
    }

    @Test
    void after_a_refused_second_login_an_unanswered_logout_is_charged() {
        loggedIn("refuse");
        tale.registered(AGENT, "A").logsIn().refuses();
        tale.at(200);
        first.logsOut();
        engine.hears(LOGOUT, AGENT);

        inTheEnd(2000).charge("LO-01");
    }

    @Test
    void after_a_refused_second_login_two_logins_in_a_row_are_charged() {
        loggedIn("refuse");
        tale.registered(AGENT, "A").logsIn().refuses();
        engine.hears(LOGIN, AGENT);

        inTheEnd(2000).charge("LI-06", "RP-03");
    }

    @Test
    void a_refused_second_login_with_the_session_going_on_is_right() {
        loggedIn("refuse");
        tale.registered(AGENT, "A").logsIn().refuses();
        tale.at(200);
        first.logsOut().acks();
        engine.hears(LOGOUT, AGENT);

        inTheEnd(2000).chargeNothing().pass("LO-01", "LO-02", "LO-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"each session", "the agent"})
    void two_live_sessions_may_be_reported_one_by_one_or_as_one_where_they_are_allowed(String reported) {
        boolean each = reported.equals("each session");
        loggedIn("allow");
        Line second = tale.loggedIn(AGENT, "A");
        if (each) {
            engine.hears(LOGIN, AGENT);
        }
        tale.at(200);
        first.logsOut().acks();
        if (each) {
            engine.hears(LOGOUT, AGENT);
        }
        tale.at(1500);
        second.resets();
        tale.at(1510);
        engine.hears(LOGOUT, AGENT);

        inTheEnd(4000).chargeNothing();
    }

    @Test
    void a_session_that_the_policy_closes_is_reported_and_so_is_the_new_one() {
        loggedIn("close-earlier");
        tale.at(200);
        Line second = tale.loggedIn(AGENT, "A");
        engine.hears(LOGOUT, AGENT).hears(LOGIN, AGENT);
        first.isEndedByServer();
        tale.at(1500);
        second.logsOut().acks();
        engine.hears(LOGOUT, AGENT);

        inTheEnd(4000).chargeNothing().pass("LI-02", "LI-10", "LO-02", "LO-03");
    }

    @Test
    void a_request_on_a_connection_that_the_policy_is_closing_need_not_be_answered() {
        loggedIn("close-earlier");
        tale.at(200);
        tale.loggedIn(AGENT, "A");
        first.logsOut();
        engine.hears(LOGOUT, AGENT).hears(LOGIN, AGENT);
        first.isEndedByServer();

        inTheEnd(4000).chargeNothing();
    }

    @Test
    void after_the_policy_has_closed_a_session_the_missing_logout_of_the_new_one_is_charged() {
        loggedIn("close-earlier");
        tale.at(200);
        Line second = tale.loggedIn(AGENT, "A");
        engine.hears(LOGOUT, AGENT).hears(LOGIN, AGENT);
        first.isEndedByServer();
        tale.at(1500);
        second.logsOut().acks();

        inTheEnd(4000).charge("LO-02", "LO-03");
    }

    /** The agent logs in on a new connection; AD-11 is expected of what is reported within 1000 ms. */
    private void comesBack(Line connection) {
        connection.logsIn();
        long login = tale.last();
        tale.happens(new Expectation(List.of("AD-11"), new LastIsNoLogout("reporting@A", AGENT, login, 1000)).event());
        connection.acks();
    }

    private Verdicts backWhileTheOldConnectionIsSilent(String policy) {
        tale = Tale.policy(policy);
        engine = tale.reporting("A");
        tale.at(100);
        first = tale.agent(AGENT, "A")
                .registersWithKeepAlive(200)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, AGENT);
        tale.at(150);
        first.fallsSilent();
        tale.at(200);
        comesBack(tale.registered(AGENT, "A"));
        engine.hears(LOGIN, AGENT);
        tale.at(550);
        first.isEndedByServer();
        engine.hears(LOGOUT, AGENT);
        return inTheEnd(3000);
    }

    @Test
    void the_logout_of_a_silent_session_may_come_last_where_two_are_allowed() {
        backWhileTheOldConnectionIsSilent("allow").chargeNothing().exempt("AD-11");
    }

    @Test
    void it_may_not_where_the_policy_closes_the_earlier_session() {
        backWhileTheOldConnectionIsSilent("close-earlier").charge("AD-11", "LI-10");
    }

    @Test
    void sessions_that_overlap_for_a_moment_may_be_reported_one_by_one_where_two_are_allowed() {
        loggedIn("allow");
        tale.at(200);
        Line second = tale.registered(AGENT, "A");
        first.closes();
        comesBack(second);
        engine.hears(LOGIN, AGENT).hears(LOGOUT, AGENT);

        inTheEnd(3000).chargeNothing().exempt("AD-11");
    }

    @Test
    void the_late_logout_of_a_session_that_was_over_may_not_come_last() {
        loggedIn("allow");
        tale.at(200);
        first.resets();
        comesBack(tale.registered(AGENT, "A"));
        engine.hears(LOGIN, AGENT);
        tale.at(600);
        engine.hears(LOGOUT, AGENT);

        inTheEnd(3000).charge("AD-11").say("saw EventAgentLogout after 400 ms");
    }
}
