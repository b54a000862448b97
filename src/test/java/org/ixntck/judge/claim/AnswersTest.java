package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Which answers belong to no request, and how they are told. */
class AnswersTest {

    private static final long SECOND = 1_000_000_000;

    private final Tale tale = Tale.begin();

    private Link link() {
        return tale.scene().link("agent-1@A");
    }

    private Entry last() {
        return tale.history().entry(tale.last()).orElseThrow();
    }

    private boolean strays() {
        return Answers.strays(link(), last());
    }

    private boolean strayed(int request) {
        Request asked = link().requests().get(request);
        return Answers.strayed(asked, Window.after(tale.history(), asked.sent(), SECOND));
    }

    @Test
    void an_answer_that_repeats_a_reference_of_its_connection_does_not_stray() {
        tale.agent("agent-1", "A").registers().acks();

        assertThat(strays()).isFalse();
    }

    @Test
    void an_answer_with_the_reference_of_a_later_request_strays() {
        Line line = tale.agent("agent-1", "A").registers().answers("EventAck", 2);
        Entry early = last();
        assertThat(strays()).isTrue();
        line.logsIn();

        assertThat(Answers.strays(link(), early)).isTrue();
    }

    @Test
    void an_acknowledgement_without_a_reference_strays() {
        tale.agent("agent-1", "A").says(Message.of("RequestRegisterClient")).hears(Message.of("EventAck"));

        assertThat(strays()).isTrue();
    }

    @Test
    void an_error_without_a_reference_strays_unless_a_message_had_none() {
        Line line = tale.agent("agent-1", "A").registers().hears(Message.of("EventError"));
        assertThat(strays()).isTrue();
        line.says(Message.of("RequestAgentLogout")).hears(Message.of("EventError"));

        assertThat(strays()).isFalse();
    }

    @Test
    void a_stray_answer_after_the_request_and_within_its_window_may_have_been_meant_for_it() {
        Line line = tale.agent("agent-1", "A").answers("EventAck", 99).registers();
        assertThat(strayed(0)).isFalse();
        tale.at(1001).since(1000);
        line.livesOn();
        assertThat(strayed(0)).isFalse();
        tale.at(1003).since(1002);
        line.answers("EventAck", 99);
        assertThat(strayed(0)).isFalse();
        tale.at(1004).since(1000);
        line.answers("EventAck", 99);

        assertThat(strayed(0)).isTrue();
    }

    @Test
    void who_is_registered_does_not_hesitate() {
        Line line = tale.registered("agent-1", "A");
        tale.at(100_000);
        line.logsIn();

        assertThat(Answers.hesitated(link(), last())).isFalse();
    }

    @Test
    void who_waits_for_long_before_registering_hesitates() {
        Line line = tale.agent("agent-1", "A");
        tale.at(100_000);
        line.registers();
        Entry asked = last();
        assertThat(Answers.hesitated(link(), asked)).isTrue();
        line.acks();

        assertThat(Answers.hesitated(link(), asked)).isTrue();
    }

    @Test
    void who_registers_at_once_does_not_hesitate_and_the_end_of_a_connection_breaks_no_silence() {
        Line line = tale.agent("agent-1", "A").registers();
        assertThat(Answers.hesitated(link(), last())).isFalse();
        tale.at(99_999);
        line.isEndedByServer();
        tale.at(100_000);
        line.cannotAsk("RequestAgentLogin");

        assertThat(Answers.hesitated(link(), last())).isTrue();
    }
}
