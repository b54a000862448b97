package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** When a stall of the kit may have let a server take an agent for lost. */
class UnansweredPollsTest {

    private final Tale tale = Tale.begin();

    private boolean lost() {
        Entry seen = tale.history().entry(tale.last()).orElseThrow();
        return UnansweredPolls.mayHaveLost(tale.scene(), "agent-1", "A", seen);
    }

    @Test
    void a_stall_of_just_a_quarter_of_the_keep_alive_time_excuses_nothing_and_a_longer_one_does() {
        tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
        tale.stalled(100, 200).at(900).leases("agent-1");
        assertThat(lost()).isFalse();
        tale.stalled(300, 301).at(901).leases("agent-1");

        assertThat(lost()).isTrue();
    }

    @Test
    void polls_without_a_stall_excuse_nothing() {
        tale.registered("agent-1", "A").hears(Message.of("KeepAlivePoll"));
        tale.at(900).leases("agent-1");

        assertThat(lost()).isFalse();
    }

    @Test
    void a_time_that_another_request_names_is_no_keep_alive_time() {
        tale.registered("agent-1", "A")
                .asks(Message.of("RequestAgentLogin").with("extension", Map.of("keepAliveMillis", 400L)));
        tale.stalled(100, 900).at(950).leases("agent-1");

        assertThat(lost()).isFalse();
    }

    @Test
    void connections_of_others_excuse_nothing() {
        tale.agent("agent-2", "A").registersWithKeepAlive(400).acks();
        tale.agent("agent-1", "B").registersWithKeepAlive(400).acks();
        tale.registered("agent-1", "A");
        tale.stalled(100, 900).at(950).leases("agent-1");

        assertThat(lost()).isFalse();
    }
}
