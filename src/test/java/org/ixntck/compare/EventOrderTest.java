package org.ixntck.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.junit.jupiter.api.Test;

class EventOrderTest {

    private static final String ANN = "agent-1@A";

    private static Event sent(String message) {
        return new Event.Sent(ANN, Message.of(message));
    }

    private static Event received(String message) {
        return new Event.Received(ANN, Message.of(message));
    }

    private static Map<String, List<String>> order(Event... events) {
        EventOrder order = new EventOrder();
        long seq = 1;
        order.accept(new Entry(seq, seq, seq, 0, "", "s1", new Event.ScenarioStarted("f#s", "s", List.of(), 1)));
        for (Event event : events) {
            seq++;
            order.accept(new Entry(seq, seq, seq, 0, "d1", "s1", event));
        }
        return order.of("f#s");
    }

    @Test
    void shouldNotDependOnWhenAnAnswerOrAStatusThatIsPassedOnArrives() {
        Map<String, List<String>> waiting = order(
                sent("RequestAgentLogin"),
                received("EventAck"),
                received("EventCurrentAgentStatus"),
                sent("RequestAgentLogout"),
                received("EventError"));

        assertThat(order(
                        sent("RequestAgentLogin"),
                        sent("RequestAgentLogout"),
                        received("EventAck"),
                        received("EventError"),
                        received("EventCurrentAgentStatus")))
                .isEqualTo(waiting);
        assertThat(order(
                        sent("RequestAgentLogin"),
                        received("EventAck"),
                        sent("RequestAgentLogout"),
                        received("EventError")))
                .isEqualTo(waiting);
    }

    @Test
    void shouldShowAnswersInAnotherOrderAndMissingOnes() {
        Map<String, List<String>> one = order(sent("RequestAgentLogin"), received("EventAck"), received("EventError"));

        assertThat(one)
                .isEqualTo(Map.of(
                        "agent-1@A sends", List.of("RequestAgentLogin"),
                        "agent-1@A receives", List.of("EventAck", "EventError")));
        assertThat(order(sent("RequestAgentLogin"), received("EventError"), received("EventAck")))
                .isNotEqualTo(one);
        assertThat(order(sent("RequestAgentLogin"), received("EventAck"))).isNotEqualTo(one);
    }
}
