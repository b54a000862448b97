package org.ixntck.judge.invariant;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** A login and a logout that were acknowledged are reported in time: LI-02, LO-02; one logout for each session: LO-03. */
class ReportingTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("A");
    private final Line ann = tale.registered("agent-1", "A");

    private Watch watch() {
        return Watch.over(tale);
    }

    private void later() {
        tale.at(5000).quiet();
    }

    @Test
    void reports_may_come_before_the_answer_after_it_and_late_within_the_budget() {
        ann.logsIn();
        engine.hears(LOGIN, "agent-1");
        ann.acks();
        tale.at(10);
        ann.logsOut().acks();
        tale.at(1010);
        engine.hears(LOGOUT, "agent-1");
        later();

        watch().findsNothing().keeps("LI-02", "LO-02", "LO-03", "SD-05", "RP-03", "AD-13");
    }

    @Test
    void a_missing_login_is_charged_to_LI_02() {
        ann.logsIn().acks();
        later();

        watch().fails("LI-02")
                .says(
                        "expected EventAgentLogin for agent-1 on reporting@A within the report budget of RequestAgentLogin on agent-1@A; saw none");
    }

    @Test
    void a_login_of_another_agent_does_not_count() {
        tale.leases("agent-2");
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-2");
        later();

        watch().fails("LI-02", "SD-05");
    }

    @Test
    void a_missing_logout_is_charged_to_LO_02_and_LO_03() {
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        ann.logsOut().acks();
        later();

        watch().fails("LO-02", "LO-03");
    }

    @Test
    void late_reports_are_wrong() {
        ann.logsIn().acks();
        tale.at(1100);
        engine.hears(LOGIN, "agent-1");
        ann.logsOut().acks();
        tale.at(2300).quiet();
        engine.hears(LOGOUT, "agent-1");
        later();

        watch().fails("LI-02", "LO-02", "LO-03").says("saw it after 1099 ms");
    }

    @Test
    void late_reports_are_undecided_while_the_kit_stalled() {
        ann.logsIn().acks();
        tale.stalled(500, 700).at(1100);
        engine.hears(LOGIN, "agent-1");

        watch().findsNothing().cannotDecide("LI-02");
    }

    @Test
    void nothing_is_demanded_before_the_watermark() {
        ann.logsIn().acks();
        tale.at(900).quiet();

        watch().findsNothing().doesNotJudge("LI-02");
    }

    @Test
    void nothing_is_demanded_while_no_reporting_engine_is_registered() {
        engine.closes();
        ann.logsIn().acks();
        tale.at(500);
        Line late = tale.reporting("A");
        ann.logsOut().acks();
        late.hears(LOGOUT, "agent-1");
        later();

        watch().findsNothing().keeps("LO-02", "LO-03").doesNotJudge("LI-02", "RP-03");
    }

    @Test
    void a_server_that_hangs_up_on_the_reporting_engine_owes_the_report() {
        ann.logsIn().acks();
        engine.isEndedByServer();
        later();

        watch().fails("LI-02", "RG-09").says("saw none before the server ended reporting@A");
    }

    @Test
    void but_not_while_the_kit_stalled() {
        ann.logsIn().acks();
        tale.stalled(1, 400).at(500);
        engine.isEndedByServer();
        later();

        watch().findsNothing();
    }

    @Test
    void nothing_is_demanded_of_a_lost_server() {
        ann.logsIn().acks();
        tale.ends("A", "kill");
        engine.isEndedByServer();
        ann.isEndedByServer();
        later();

        watch().findsNothing();
    }

    @Test
    void what_was_missing_before_the_server_was_lost_stays_missing() {
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(10);
        ann.resets();
        tale.at(2000).quiet().ends("A", "kill");
        later();

        watch().fails("AD-03", "LO-03").says("within the report budget of the reset of agent-1@A; saw none");
    }

    @Test
    void with_two_engines_the_reports_are_no_matter_of_a_must() {
        tale.engine("reporting-2", "A");
        ann.logsIn().acks();
        later();

        watch().fails("RP-02");
    }

    @Test
    void two_logouts_for_one_session_do_not_make_up_for_none() {
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(10);
        ann.resets();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");
        tale.at(2000).quiet();
        Line again = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        again.resets();
        later();

        watch().fails("AD-01", "RP-03", "AD-03", "LO-03");
    }

    @Test
    void a_session_that_the_kit_took_down_without_a_word_does_not_count() {
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        ann.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        ann.isDropped();
        engine.hears(LOGOUT, "agent-1");
        later();

        watch().findsNothing();
    }

    @Test
    void two_live_sessions_are_exempt() {
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        Line second = tale.loggedIn("agent-1", "A");
        ann.logsOut().acks();
        second.resets();
        engine.hears(LOGOUT, "agent-1");
        later();

        watch().findsNothing().doesNotJudge("LO-02", "LO-03");
    }

    @Test
    void a_silent_demotion_is_open() {
        ann.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        ann.isAvailable().acks().closes();
        later();

        watch().findsNothing();
    }
}
