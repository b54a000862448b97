package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.isUndecided;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Rulings.rule;
import static org.ixntck.judge.Tale.LOGIN;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** An EventAgentLogin within 1000 ms of a login at 100 ms. */
class ArrivesTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("A");
    private final Line ann = tale.registered("agent-1", "A");
    private final Arrives arrives = arrives();

    private Arrives arrives() {
        tale.at(100);
        ann.logsIn();
        return new Arrives("reporting@A", LOGIN, "agent-1", tale.last(), 1000);
    }

    @Test
    void passes_with_one_in_time() {
        tale.at(1100);
        engine.hears(LOGIN, "agent-1");

        passes(tale, arrives).isEqualTo("one after 1000 ms");
        assertThat(rule(tale, arrives).evidence()).containsExactly(tale.last());
        assertThat(arrives.expected(tale.scene()))
                .isEqualTo(
                        "EventAgentLogin for agent-1 on reporting@A within 1000 ms of RequestAgentLogin on agent-1@A");
    }

    @Test
    void is_open_before_the_end_of_the_window() {
        tale.at(1000).quiet();

        isOpen(tale, arrives).isEqualTo("none so far");
    }

    @Test
    void stays_open_when_the_site_is_taken_down_before_the_end_of_the_window() {
        tale.at(1000).closing(900).at(5000).quiet();

        isOpen(tale, arrives).isEqualTo("none so far");
    }

    @Test
    void fails_with_none() {
        tale.at(1100).quiet();

        fails(tale, arrives).isEqualTo("none (reporting@A was connected, 0 other messages came)");
    }

    @Test
    void fails_with_one_of_another_agent() {
        tale.at(200);
        engine.hears(LOGIN, "agent-2");
        tale.at(1100).quiet();

        fails(tale, arrives).isEqualTo("none (reporting@A was connected, 1 other message came)");
    }

    @Test
    void fails_with_a_late_one() {
        tale.at(1200);
        engine.hears(LOGIN, "agent-1");

        fails(tale, arrives).isEqualTo("the first one only after 1100 ms");
    }

    @Test
    void is_undecided_with_a_late_one_while_the_kit_stalled() {
        tale.stalled(1000, 1200).at(1200).since(1000);
        engine.hears(LOGIN, "agent-1");

        isUndecided(tale, arrives).isEqualTo("one after 1100 ms, while the kit or its machine had stalled");
    }

    @Test
    void fails_when_the_server_ended_the_connection() {
        tale.at(200);
        engine.isEndedByServer();

        fails(tale, arrives).isEqualTo("none before the server ended reporting@A after 100 ms");
    }

    @Test
    void is_undecided_when_the_kit_ended_the_connection_in_the_window() {
        tale.at(200);
        engine.resets();

        isUndecided(tale, arrives).isEqualTo("none before the kit itself ended reporting@A");
    }

    @Test
    void fails_when_the_kit_ended_the_connection_after_the_window() {
        tale.at(1200).quiet();
        engine.resets();
        tale.at(1300).quiet();

        fails(tale, arrives).startsWith("none (reporting@A was ended");
    }

    private Arrives relayToTheSecondOf(Line first) {
        Line second = tale.at(200).loggedIn("agent-1", "A");
        assertThat(first.id()).isNotEqualTo(second.id());
        return new Arrives(second.id(), "EventCurrentAgentStatus", "agent-1", tale.last(), 1000);
    }

    @Test
    void passes_with_a_relay_on_another_connection_of_the_agent() {
        Arrives relay = relayToTheSecondOf(ann);
        tale.at(300);
        ann.hears("EventCurrentAgentStatus", "agent-1");

        passes(tale, relay).isEqualTo("one after 100 ms");
    }

    @Test
    void fails_with_a_relay_to_another_agent_only() {
        Line bob = tale.registered("agent-2", "A");
        Arrives relay = relayToTheSecondOf(ann);
        tale.at(300);
        bob.hears("EventCurrentAgentStatus", "agent-1");
        tale.at(5000);
        ann.livesOn();
        engine.livesOn();

        fails(tale.quiet(), relay).contains("none");
    }
}
