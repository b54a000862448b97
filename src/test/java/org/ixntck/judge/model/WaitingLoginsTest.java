package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;
import org.ixntck.journal.Terms;
import org.junit.jupiter.api.Test;

/** How many logins without an answer are remembered under the policy close-earlier. */
class WaitingLoginsTest {

    private static final long SECOND = 1_000_000_000;

    private final Terms terms = new Terms(
            "hand",
            "servers",
            "1",
            List.of("A", "B"),
            Set.of(),
            "close-earlier",
            "exclusive",
            Map.of(),
            Set.of(),
            Map.of("answer", 2_000L, "report", 2_000L, "registration-timeout", 2_000L, "restart", 2_000L));
    private final Timing timing = new Timing(terms, false);
    private final EarlierConnections earlier = new EarlierConnections(timing);
    private final Connection on = new Connection(
            at(0, new Event.Connecting("agent-1@A", Role.AGENT, "agent-1", "A", 1)), new Life(site(), "A", 1));
    private long reference;

    private Site site() {
        Levels levels = new Levels(Map.of(), Map.of());
        return new Site(
                "d1", terms, timing, Table.ofTheModels(), levels, new Wakes(), new HashMap<>(), new HashSet<>());
    }

    private static Entry at(long second, Event event) {
        long nanos = second * SECOND;
        return new Entry(second + 1, nanos, nanos, 0, "d1", "s1", event);
    }

    private Ask login(long second) {
        Message message =
                Message.of("RequestAgentLogin").with("referenceId", ++reference).with("agentId", "agent-1");
        Entry sent = at(second, new Event.Sent(on.id(), message));
        return new Ask(on, sent, Ask.Content.of(message), timing.answerTo(sent), Purpose.NONE, Optional.empty());
    }

    @Test
    void shouldForgetALoginOnceItsAnswerAndItsReportWouldBeLate() {
        for (long second = 1; second <= 1_000; second++) {
            earlier.asks(login(second));
        }

        // Those of the last four seconds: the answer budget and the report budget.
        assertThat(earlier.waiting()).isEqualTo(5);
    }

    @Test
    void shouldForgetALoginThatWasAnswered() {
        Ask first = login(1);
        earlier.asks(first);
        first.answered(true);
        earlier.asks(login(1));

        assertThat(earlier.waiting()).isEqualTo(1);
    }
}
