package org.ixntck.judge.invariant;

import java.util.Map;
import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request is answered once, in time, and as it deserves. */
class AnsweringTest {

    private final Tale tale = Tale.begin();

    private Watch watch() {
        return Watch.over(tale);
    }

    @Test
    void right_answers_are_evidence() {
        Line ann = tale.loggedIn("agent-1", "A").logsOut().acks();
        ann.isAvailable().acks().isNotAvailable().acks();
        tale.agent("agent-2", "A").registersAs("nobody").refuses().logsIn().refuses();
        tale.agent("agent-3", "A").logsIn().refuses();

        watch().findsNothing()
                .keeps("RG-01", "RG-02", "RG-03", "RG-06", "LI-01", "LO-01", "AV-01", "AV-02", "LI-07", "RG-08");
    }

    @Test
    void slow_answers_within_the_budget_are_right() {
        Line ann = tale.agent("agent-1", "A").registers();
        tale.at(500);
        ann.acks().logsIn();
        tale.at(1000);
        ann.acks();

        watch().findsNothing().keeps("RG-01", "LI-01");
    }

    @Test
    void pipelined_requests_may_be_answered_in_any_order() {
        tale.registered("agent-1", "A")
                .logsIn()
                .logsOut()
                .logsIn()
                .answers("EventAck", 4)
                .answers("EventAck", 2)
                .answers("EventAck", 3);

        watch().findsNothing();
    }

    @Test
    void requests_beside_a_registration_that_is_under_way_are_open() {
        tale.agent("agent-1", "A").registers().logsIn().answers("EventAck", 1).answers("EventError", 2);

        watch().findsNothing();
    }

    @Test
    void wrong_answers_are_charged_to_what_was_asked() {
        tale.agent("agent-1", "A").registers().refuses();
        tale.agent("agent-2", "A").registersAs("nobody").acks();
        tale.agent("agent-3", "A").logsIn().acks();
        tale.agent("agent-4", "A").registersAs("nobody").refuses().logsIn().acks();
        tale.registered("agent-5", "A").logsIn().refuses();
        tale.loggedIn("agent-6", "A").logsOut().refuses();
        tale.registered("agent-7", "A")
                .isAvailable()
                .refuses()
                .isAvailable()
                .acks()
                .isNotAvailable()
                .refuses();

        watch().fails("RG-01", "RG-02", "RG-03", "RG-06", "LI-01", "LI-08", "LO-01", "AV-01", "AV-02")
                .says("LI-01: expected EventAck in answer to RequestAgentLogin on agent-5@A within the answer budget;"
                        + " saw EventError after 0.0 ms");
    }

    @Test
    void late_answers_are_wrong_and_none_too() {
        Line ann = tale.registered("agent-1", "A").logsIn();
        tale.registered("agent-2", "A").logsIn();
        tale.at(600);
        ann.acks();
        tale.quiet();

        watch().fails("LI-01", "LI-08").says("saw EventAck after 599 ms").says("saw none");
    }

    @Test
    void silence_stays_a_failure_when_the_kit_ends_the_connection_later() {
        Line ann = tale.registered("agent-1", "A").logsIn();
        tale.at(600).quiet();
        ann.closes();
        tale.ends("A", "stop").at(700).quiet();

        watch().fails("LI-01", "LI-08");
    }

    @Test
    void a_late_answer_while_the_kit_stalled_is_undecided() {
        Line ann = tale.registered("agent-1", "A").logsIn();
        tale.stalled(100, 300).at(600);
        ann.acks();

        watch().findsNothing().cannotDecide("LI-01", "LI-08");
    }

    @Test
    void nothing_is_demanded_before_the_watermark_or_after_the_kit_has_cut_the_connection() {
        tale.registered("agent-1", "A").logsIn();
        tale.registered("agent-2", "A").logsIn().resets();
        tale.at(400).quiet();

        watch().findsNothing().doesNotJudge("LI-01");
    }

    @Test
    void nothing_is_demanded_of_a_server_that_is_being_ended() {
        tale.registered("agent-1", "A").logsIn();
        tale.ends("A", "kill").at(600).quiet();

        watch().findsNothing();
    }

    @Test
    void a_server_that_ends_the_connection_owes_the_answer() {
        tale.registered("agent-1", "A").logsIn().isEndedByServer();

        watch().fails("LI-01", "LI-08", "RG-09").says("saw none before the server ended the connection");
    }

    @Test
    void two_answers_are_one_too_many() {
        tale.loggedIn("agent-1", "A").acks();

        watch().fails("LI-07")
                .says("expected one answer to RequestAgentLogin on agent-1@A; saw 2 answers with its reference id");
    }

    @Test
    void an_answer_with_a_wrong_reference_id_is_charged_to_RG_08_and_excuses_no_later_silence() {
        Line ann = tale.registered("agent-1", "A").logsIn().answers("EventAck", 3);
        tale.at(600).quiet();
        ann.logsOut();
        tale.at(1200).quiet();

        watch().fails("RG-08", "LO-01")
                .says("RG-08: expected each answer on agent-1@A to repeat the reference id of a"
                        + " request; saw EventAck with reference id 3");
    }

    @Test
    void acknowledging_in_advance_answers_nothing() {
        tale.agent("agent-1", "A")
                .answers("EventAck", 1)
                .answers("EventAck", 2)
                .registers()
                .logsIn();
        tale.at(600).quiet();

        watch().fails("RG-08", "RG-01", "LI-07");
    }

    @Test
    void an_error_without_a_reference_id_may_answer_what_had_none_but_excuses_no_silence() {
        tale.registered("agent-1", "A")
                .says(Message.of("KeepAliveReply"))
                .hears(Message.of("EventError"))
                .logsIn();
        tale.at(600).quiet();

        watch().fails("LI-01", "LI-08");
    }

    @Test
    void an_acknowledgement_without_a_reference_id_is_wrong() {
        tale.registered("agent-1", "A").says(Message.of("KeepAliveReply")).hears(Message.of("EventAck"));

        watch().fails("RG-08").says("saw EventAck with none");
    }

    @Test
    void a_server_may_close_at_once_after_an_error() {
        tale.agent("agent-1", "A").logsIn().refuses().logsIn().isEndedByServer();

        watch().findsNothing();
    }

    @Test
    void only_RG_06_needs_the_connection_to_stay_after_an_error() {
        tale.agent("agent-1", "A").registersAs("nobody").refuses().logsIn().isEndedByServer();

        watch().fails("RG-06");
    }

    @Test
    void who_hesitates_to_register_may_be_cut_off() {
        Line ann = tale.agent("agent-1", "A");
        tale.at(3000);
        ann.logsIn().isEndedByServer();

        watch().findsNothing();
    }

    @Test
    void a_second_registration_is_open_whatever_the_answer() {
        tale.registered("agent-1", "A").registers().refuses();
        tale.registered("agent-2", "A").registers().isEndedByServer();

        watch().findsNothing();
    }

    @Test
    void media_requests_are_not_demanded_of_a_server_without_media() {
        tale.loggedIn("agent-1", "A").asks(Message.of("RequestAddMedia").with("mediaTypeName", "chat"));
        tale.at(600).quiet();

        watch().findsNothing();
    }

    @Test
    void a_login_that_lacks_something_deserves_no_acknowledgement() {
        tale.registered("agent-1", "A").logsInBadly().refuses();

        watch().findsNothing().doesNotJudge("LI-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void a_second_login_of_an_agent_is_open_whatever_the_policy(String policy) {
        Tale other = Tale.policy(policy);
        other.loggedIn("agent-1", "A");
        other.registered("agent-1", "A").logsIn().refuses();

        Watch.over(other).findsNothing();
    }

    @Test
    void a_second_login_stays_open_when_the_first_session_is_logged_out_later() {
        Line ann = tale.loggedIn("agent-1", "A");
        tale.registered("agent-1", "A").logsIn().refuses();
        tale.at(10);
        ann.logsOut().acks();

        watch().findsNothing();
    }

    @Test
    void a_server_need_not_notice_at_once_that_an_agent_is_gone() {
        tale.loggedIn("agent-1", "A").resets();
        tale.at(900).registered("agent-1", "A").logsIn().refuses();
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").refuses();

        watch().findsNothing();
    }

    @Test
    void but_it_has_to_when_the_report_budget_is_over() {
        Line engine = tale.reporting("A");
        Line ann = tale.loggedIn("agent-1", "A");
        engine.hears(Tale.LOGIN, "agent-1");
        ann.resets();
        engine.hears(Tale.LOGOUT, "agent-1");
        tale.at(1100).registered("agent-1", "A").logsIn().refuses();

        watch().fails("LI-01", "AD-11");
    }

    @Test
    void a_place_holds_one_agent() {
        tale.loggedIn("agent-1", "A");
        Line bob = tale.registered("agent-2", "A").logsInAt("place-of-agent-1").refuses();
        bob.asks(Tale.about("RequestAgentAvailable", "agent-2")
                        .with("placeId", "place-of-agent-1")
                        .with("mediaList", Map.of()))
                .refuses();

        watch().findsNothing();
    }

    @Test
    void availability_on_the_own_primary_is_open() {
        tale.loggedIn("agent-1", "A").isAvailable().refuses();
        tale.registered("agent-1", "A").isAvailable().refuses();

        watch().findsNothing();
    }
}
