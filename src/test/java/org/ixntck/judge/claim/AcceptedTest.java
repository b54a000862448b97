package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.isUndecided;
import static org.ixntck.judge.Rulings.passes;

import org.ixntck.journal.Role;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** A connection that is begun at 100 ms and has to be accepted within 500 ms, and its registration too. */
class AcceptedTest {

    private final Tale tale = Tale.begin().at(100);
    private final Line ann = tale.opens(Role.AGENT, "agent-1", "B");
    private final Accepted accepted = new Accepted("agent-1@B", 500);

    @Test
    void passes_when_both_are_in_time() {
        tale.at(500);
        ann.connected().registers();
        tale.at(900);
        ann.acks();

        passes(tale, accepted).isEqualTo("EventAck after 400 ms");
        assertThat(accepted.expected(tale.scene()))
                .isEqualTo("agent-1@B to be accepted and its registration to be acknowledged, each within 500 ms");
    }

    @Test
    void fails_when_the_connection_is_refused() {
        ann.refused("Connection refused");

        fails(tale, accepted).isEqualTo("the connection refused: Connection refused");
    }

    @Test
    void is_open_while_it_is_not_connected() {
        tale.at(500).quiet();

        isOpen(tale, accepted).isEqualTo("none so far");
    }

    @Test
    void fails_when_it_is_never_connected() {
        tale.at(600).quiet();

        fails(tale, accepted).isEqualTo("none (agent-1@B was not connected, 0 other messages came)");
    }

    /** When a connection came about only the kit's own loop knows, which may have been slow itself. */
    @Test
    void passes_when_the_kit_sees_late_that_it_is_connected() {
        tale.at(700);
        ann.connected().registers().acks();

        passes(tale, accepted).isEqualTo("EventAck after 0.0 ms");
    }

    @Test
    void is_open_while_the_kit_has_not_registered() {
        ann.connected();

        isOpen(tale, accepted).isEqualTo("no registration yet");
    }

    @Test
    void fails_when_the_server_ends_it_before_the_registration() {
        ann.connected().isEndedByServer().cannotAsk("RequestRegisterClient");

        fails(tale, accepted).isEqualTo("the connection ended before the registration could be sent");
    }

    @Test
    void is_undecided_when_the_kit_ends_it_before_the_registration() {
        ann.connected().closes();

        isUndecided(tale, accepted).isEqualTo("that the kit itself ended it without a registration");
    }

    @Test
    void fails_when_the_registration_is_refused() {
        ann.connected().registers().refuses();

        fails(tale, accepted).isEqualTo("EventError after 0.0 ms");
    }
}
