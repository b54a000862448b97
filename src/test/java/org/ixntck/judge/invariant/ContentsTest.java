package org.ixntck.judge.invariant;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;
import static org.ixntck.judge.Tale.STATUS;
import static org.ixntck.judge.Tale.about;

import java.util.Map;
import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** What messages hold, and whom they go to: AD-14, RP-04, RP-05, RP-08, RP-09, LI-04. */
class ContentsTest {

    private final Tale tale = Tale.begin("sequence-numbers", "media");
    private final Line engine = tale.reporting("A");
    private final Line ann = tale.loggedIn("agent-1", "A");

    private Watch watch() {
        return Watch.over(tale);
    }

    private static Message status(long chat) {
        return about(STATUS, "agent-1").with("mediaStateList", Map.of("chat", chat));
    }

    @Test
    void place_and_tenant_of_a_logout_are_those_of_the_login() {
        engine.hears(LOGIN, "agent-1");
        ann.resets();
        engine.hears(LOGOUT, "agent-1");

        watch().findsNothing().keeps("AD-14");
    }

    @Test
    void or_they_are_not() {
        engine.hears(LOGIN, "agent-1");
        ann.resets();
        engine.hears(about(LOGOUT, "agent-1").with("placeId", "elsewhere").with("tenantId", 2L));

        watch().fails("AD-14")
                .says("placeId of EventAgentLogout for agent-1 to be place-of-agent-1, as in its login; saw elsewhere")
                .says("tenantId of EventAgentLogout for agent-1 to be 1, as in its login; saw 2");
    }

    @Test
    void or_nothing_of_both_is_ever_sent() {
        engine.hears(Message.of(LOGIN).with("agentId", "agent-1"));
        ann.resets();
        engine.hears(Message.of(LOGOUT).with("agentId", "agent-1"));

        watch().findsNothing().doesNotApply("AD-14");
    }

    @Test
    void or_they_are_not_sent_or_belong_to_one_of_two_sessions() {
        engine.hears(LOGIN, "agent-1");
        tale.registered("agent-1", "A").logsInAt("p2").acks();
        engine.hears(about(LOGIN, "agent-1").with("placeId", "p2"));
        engine.hears(LOGOUT, "agent-1");
        tale.loggedIn("agent-2", "A").resets();
        engine.hears(Message.of(LOGIN).with("agentId", "agent-2")).hears(LOGOUT, "agent-2");

        watch().findsNothing();
    }

    /** It came when the first session had begun; the logout is of that one. */
    @Test
    void or_belong_to_a_session_that_the_engine_has_not_heard_of() {
        engine.hears(LOGIN, "agent-1");
        Line later = tale.engine("reporting-2", "A");
        tale.registered("agent-1", "A").logsInAt("p2").acks();
        engine.hears(about(LOGIN, "agent-1").with("placeId", "p2"));
        later.hears(about(LOGIN, "agent-1").with("placeId", "p2"));
        engine.hears(LOGOUT, "agent-1");
        later.hears(LOGOUT, "agent-1");

        watch().findsNothing();
    }

    @Test
    void sequence_numbers_grow_by_any_step() {
        engine.hears(about(LOGIN, "agent-1").with("reportingEventSequenceNumber", 40L));
        engine.livesOn().hears(Message.of("Other").with("reportingEventSequenceNumber", 45L));

        watch().findsNothing().keeps("RP-04");
    }

    @Test
    void and_never_stay_or_shrink() {
        engine.hears(about(LOGIN, "agent-1").with("reportingEventSequenceNumber", 40L));
        engine.hears(Message.of("Other").with("reportingEventSequenceNumber", 40L));
        Line other = tale.reporting("B").hears(Message.of("Other").with("reportingEventSequenceNumber", 1L));
        watch().fails("RP-04").says("a sequence number above 40 on reporting@A; saw 40");
        other.livesOn();
    }

    @Test
    void without_the_feature_neither_numbers_nor_media_are_judged() {
        Tale plain = Tale.begin();
        Line reporting = plain.reporting("A");
        Line bob = plain.loggedIn("agent-2", "A");
        reporting.hears(about(LOGIN, "agent-2").with("reportingEventSequenceNumber", 40L));
        bob.logsOut().acks();
        reporting.hears(about(LOGOUT, "agent-2").with("reportingEventSequenceNumber", 4L));
        reporting.hears("EventMediaRemoved", "agent-2");

        Watch.over(plain).findsNothing().doesNotJudge("RP-04", "RP-09");
    }

    @Test
    void media_come_and_go_within_the_session() {
        engine.hears("EventMediaRemoved", "agent-1").hears(LOGIN, "agent-1").hears("EventMediaAdded", "agent-1");
        watch().findsNothing().keeps("RP-09");
        ann.logsOut().acks();
        engine.hears(LOGOUT, "agent-1").hears("EventMediaRemoved", "agent-1");

        watch().fails("RP-09").says("saw it after the logout");
    }

    @Test
    void an_agent_may_hear_of_itself() {
        engine.says(about(STATUS, "agent-1"));
        ann.hears(LOGIN, "agent-1")
                .hears(LOGOUT, "agent-1")
                .hears(STATUS, "agent-1")
                .hears("EventAgentAvailable", "agent-1");
        ann.hears("EventWhatever", "agent-2");

        watch().findsNothing().keeps("RP-05", "RP-08");
    }

    @Test
    void but_not_of_others() {
        ann.hears(LOGIN, "agent-2").hears(STATUS, "agent-2");

        watch().fails("RP-05", "RP-08").says("no EventAgentLogin of another agent on agent-1@A; saw one of agent-2");
    }

    @Test
    void a_status_is_relayed_as_it_came() {
        engine.says(status(1));
        ann.hears(status(1).with("more", true)).hears(about(STATUS, "agent-1"));

        watch().findsNothing().keeps("LI-04");
    }

    @Test
    void not_changed() {
        engine.says(status(1));
        ann.hears(status(0));
        ann.asks(Message.of("RequestAddMedia").with("mediaTypeName", "fax")).acks();

        watch().fails("LI-04").says("the status on agent-1@A to have the media states {chat=1}; saw {chat=0}");
    }

    @Test
    void what_the_agent_changed_or_nobody_sent_is_open() {
        ann.hears(status(0))
                .asks(Message.of("RequestNotReadyForMedia").with("mediaTypeName", "chat"))
                .acks();
        engine.says(status(1));
        ann.hears(status(0));

        watch().fails("LI-05").doesNotJudge("LI-04");
    }

    @Test
    void a_status_is_compared_only_with_what_its_own_server_was_told_of_that_agent_and_its_media() {
        tale.reporting("B").says(status(1));
        engine.says(about(STATUS, "agent-2").with("mediaStateList", Map.of("chat", 1L)));
        engine.says(about(STATUS, "agent-1"));
        ann.hears(status(0));

        watch().doesNotJudge("LI-04");
    }
}
