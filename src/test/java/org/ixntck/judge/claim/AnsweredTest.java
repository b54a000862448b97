package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.isUndecided;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Rulings.rule;

import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** EventAck within 500 ms for a login (reference id 2) at 100 ms. */
class AnsweredTest {

    private final Tale tale = Tale.begin();
    private final Line ann = tale.registered("agent-1", "A");
    private final Answered answered = new Answered("agent-1@A", 2, "EventAck", 500);

    AnsweredTest() {
        tale.at(100);
        ann.logsIn();
    }

    @Test
    void passes_with_the_answer_in_time() {
        tale.at(600);
        ann.acks();

        passes(tale, answered).isEqualTo("EventAck after 500 ms");
        assertThat(rule(tale, answered).evidence()).containsExactly(tale.last());
        assertThat(answered.expected(tale.scene()))
                .isEqualTo("EventAck in answer to RequestAgentLogin (reference id 2) on agent-1@A within 500 ms");
    }

    @Test
    void is_open_before_the_end_of_the_budget() {
        tale.at(599).quiet();

        isOpen(tale, answered).isEqualTo("none so far");
    }

    @Test
    void fails_with_another_answer() {
        tale.at(200);
        ann.hears(Message.of("EventError")
                .with("referenceId", 2L)
                .with("errorCode", 12L)
                .with("errorDescription", "place occupied"));

        fails(tale, answered).isEqualTo("EventError (12 place occupied) after 100 ms");
    }

    @Test
    void fails_with_a_late_answer() {
        tale.at(602);
        ann.acks();

        fails(tale, answered).isEqualTo("EventAck after 502 ms");
    }

    @Test
    void is_undecided_with_a_late_answer_while_the_kit_stalled() {
        tale.stalled(200, 300).at(700);
        ann.acks();

        isUndecided(tale, answered).isEqualTo("EventAck after 600 ms, while the kit or its machine had stalled");
    }

    @Test
    void fails_with_no_answer() {
        tale.at(600).quiet();

        fails(tale, answered).isEqualTo("none (agent-1@A was connected, 0 other messages came)");
    }

    @Test
    void leaves_a_wrong_reference_id_to_RG_08() {
        tale.at(200);
        ann.answers("EventAck", 77);
        tale.at(600).quiet();

        isUndecided(tale, answered).isEqualTo("none, but an answer to no request of this connection (RG-08)");
    }

    @Test
    void does_not_take_an_answer_that_came_before_the_request() {
        ann.answers("EventAck", 3).logsOut();
        tale.at(700).quiet();

        fails(tale, new Answered("agent-1@A", 3, "EventAck", 500)).startsWith("none");
    }

    @Test
    void fails_with_no_answer_but_an_error_that_may_answer_a_message_without_a_reference_id() {
        ann.says(Message.of("KeepAliveReply")).hears(Message.of("EventError"));
        tale.at(600).quiet();

        fails(tale, answered).startsWith("none");
    }

    @Test
    void fails_when_the_server_ends_the_connection_instead() {
        tale.at(200);
        ann.isEndedByServer();

        fails(tale, answered).isEqualTo("none before the server ended agent-1@A after 100 ms");
    }

    @Test
    void is_undecided_when_the_kit_ends_the_connection() {
        tale.at(200);
        ann.resets();

        isUndecided(tale, answered).isEqualTo("none before the kit itself ended agent-1@A");
    }

    @Test
    void fails_when_the_server_had_ended_the_connection_before() {
        ann.acks().isEndedByServer().cannotAsk("RequestAgentLogout");

        fails(tale, new Answered("agent-1@A", 3, "EventAck", 500))
                .isEqualTo("that the server had ended the connection before the request could be sent");
    }

    @Test
    void is_undecided_when_the_kit_had_ended_the_connection_before() {
        ann.acks().closes().cannotAsk("RequestAgentLogout");

        isUndecided(tale, new Answered("agent-1@A", 3, "EventAck", 500))
                .isEqualTo("that the request could not be sent");
    }

    @Test
    void fails_when_an_unregistered_client_is_cut_off_at_once() {
        Line bob = tale.agent("agent-2", "A").isEndedByServer().cannotAsk("RequestAgentLogin");

        fails(tale, new Answered(bob.id(), 1, "EventError", 500))
                .isEqualTo("that the server had ended the connection before the request could be sent");
    }

    @Test
    void is_undecided_when_an_unregistered_client_hesitates_and_is_cut_off() {
        Line bob = tale.agent("agent-2", "A").registersAs("nobody").refuses();
        tale.at(400);
        bob.logsIn().isEndedByServer();
        tale.at(2000).quiet();

        isUndecided(tale, new Answered(bob.id(), 2, "EventError", 500))
                .isEqualTo("that the connection, which was not registered, ended when the kit was about to send the"
                        + " request");
    }

    @Test
    void fails_when_an_unregistered_client_does_not_hesitate() {
        Line bob = tale.agent("agent-2", "A").registersAs("nobody").refuses();
        tale.at(200);
        bob.logsIn().isEndedByServer();

        fails(tale, new Answered(bob.id(), 2, "EventError", 500)).startsWith("none before the server ended");
    }
}
