package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.judge.claim.Scene;
import org.junit.jupiter.api.Test;

/** What a site's journal is asked for: what came, what was recorded, and who did something to a server. */
class SceneTest {

    private static final long MILLI = 1_000_000;

    private final Tale tale = Tale.begin();

    private long next(long after) {
        return tale.scene().nextAct("agent-1", "A", after).map(Entry::seq).orElse(0L);
    }

    @Test
    void arrivals_are_those_after_the_place_of_that_name_and_about_that_agent() {
        Line engine = tale.reporting("A").hears(LOGIN, "agent-1");
        long first = tale.last();
        engine.hears(LOGIN, "agent-2").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        long last = tale.last();

        assertThat(Scene.arrivals(tale.scene().link(engine.id()), List.of(LOGIN), "agent-1", first))
                .extracting(Entry::seq)
                .containsExactly(last);
        assertThat(Scene.arrivals(tale.scene().link(engine.id()), List.of(LOGIN), "", first - 1))
                .extracting(Entry::seq)
                .containsExactly(first, first + 1, last);
    }

    @Test
    void the_last_entry_by_a_time_is_the_last_that_was_recorded_by_then() {
        tale.at(10).leases("agent-1");
        long there = tale.last();
        tale.at(20).leases("agent-2");

        assertThat(tale.scene().last(10 * MILLI - 1)).isEqualTo(there - 1);
        assertThat(tale.scene().last(10 * MILLI)).isEqualTo(there);
        assertThat(tale.scene().last(19 * MILLI)).isEqualTo(there);
        assertThat(tale.scene().last(20 * MILLI)).isEqualTo(there + 1);
    }

    @Test
    void a_request_and_a_fault_of_the_agent_are_acts_and_other_messages_are_none() {
        Line ann = tale.registered("agent-1", "A");
        long before = tale.last();
        ann.says(Message.of("KeepAliveAnswer")).livesOn();
        assertThat(next(before)).isZero();
        ann.isAvailable();
        long asked = tale.last();
        assertThat(next(before)).isEqualTo(asked);
        ann.fallsSilent();

        assertThat(next(asked)).isEqualTo(tale.last());
    }

    @Test
    void what_others_do_or_what_is_done_to_other_servers_is_no_act() {
        tale.registered("agent-1", "A");
        long before = tale.last();
        tale.registered("agent-2", "A").isAvailable().resets();
        tale.registered("agent-1", "B").isAvailable().resets();
        tale.ends("B", "kill");
        assertThat(next(before)).isZero();
        tale.ends("A", "kill");

        assertThat(next(before)).isEqualTo(tale.last() - 1);
    }

    @Test
    void the_next_act_since_a_time_is_later_than_that() {
        Line ann = tale.registered("agent-1", "A");
        tale.at(10);
        ann.isAvailable();
        long first = tale.last();
        tale.at(11);
        ann.isNotAvailable();

        assertThat(tale.scene().nextActSince("agent-1", "A", 10 * MILLI - 1).map(Entry::seq))
                .contains(first);
        assertThat(tale.scene().nextActSince("agent-1", "A", 10 * MILLI).map(Entry::seq))
                .contains(first + 1);
    }
}
