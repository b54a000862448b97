package org.ixntck.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** The description of what arrived instead of an answer. */
class UnexpectedTrafficTest {

    private final Tale tale = Tale.begin();
    private final Line ann = tale.agent("agent-1", "A").registers();
    private final long asked = tale.last();

    private String instead() {
        return new UnexpectedTraffic(tale.scene().link("agent-1@A"), asked).insteadOfAnswer(1);
    }

    private void garbage(String head) {
        tale.happens(new Event.Unreadable("agent-1@A", head, head.length(), "it is no JSON object"));
    }

    @Test
    void shouldSayNothingWhereNothingCame() {
        assertThat(instead()).isEmpty();
    }

    @Test
    void shouldQuoteAReferenceIdThatIsAText() {
        ann.hears(Message.of("EventAck").with("referenceId", "1"));
        assertThat(instead()).isEqualTo("EventAck came, but its referenceId is the text \"1\"; expected the number 1");
    }

    @Test
    void shouldQuoteAnotherReferenceIdAndAMissingOne() {
        ann.hears(Message.of("EventError").with("referenceId", 2L));
        ann.hears(Message.of("EventAck"));
        assertThat(instead())
                .isEqualTo("EventError came, but its referenceId is 2; expected the number 1;"
                        + " EventAck came, but has no referenceId; expected the number 1");
    }

    @Test
    void shouldQuoteAMessageOfAnotherName() {
        ann.hears(Message.of("Ack").with("referenceId", 1L));
        assertThat(instead()).isEqualTo("Ack(referenceId=1) came");
    }

    @Test
    void shouldQuoteWhatIsNoMessage() {
        garbage("{\"msg\":\"EventAck\"}");
        assertThat(instead()).isEqualTo("{\"msg\":\"EventAck\"} came, which is no message: it is no JSON object");
    }

    @Test
    void shouldTellAMessageOverSeveralLines() {
        garbage("{");
        garbage("  \"message\": \"EventAck\",");
        garbage("}");
        assertThat(instead())
                .isEqualTo("{ \"message\": \"EventAck\", } came on 3 lines; expected the whole message on one line");
    }

    @Test
    void shouldTellTheEndOfTheConnection() {
        ann.isEndedByServer();
        assertThat(instead()).isEqualTo("the server ended the connection: closed");
    }

    @Test
    void shouldNotQuoteWithoutEnd() {
        for (int i = 0; i < 1_000; i++) {
            garbage("x".repeat(1_000));
        }
        assertThat(instead()).endsWith("and 998 more").hasSizeLessThan(1_000);
    }

    @Test
    void shouldQuoteAnEventOfAnotherNameInsteadOfALogin() {
        ann.hears(Message.of("EventAck").with("referenceId", 1L));
        ann.hears(Message.of("EventAgentLoggedIn").with("agentId", "agent-1"));
        assertThat(new UnexpectedTraffic(tale.scene().link("agent-1@A"), 0).insteadOfLogin("agent-1"))
                .isEqualTo("no EventAgentLogin that names agent-1, but EventAgentLoggedIn(agentId=agent-1) came");
    }
}
