package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.isUndecided;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** No report within 1000 ms of the reset of a connection that only registered, at 100 ms. */
class NoneTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("A");
    private final Line ann = tale.registered("agent-1", "A");
    private final None none = none();

    private None none() {
        tale.at(100);
        ann.resets();
        return new None("reporting@A", List.of(LOGIN, LOGOUT), "agent-1", tale.last() - 1, 1000);
    }

    @Test
    void passes_with_a_sign_of_life_after_the_window() {
        tale.at(1101);
        engine.hears(LOGIN, "canary");
        tale.quiet();

        passes(tale, none).isEqualTo("none, and a sign of life on the same connection afterwards");
        assertThat(none.expected(tale.scene()))
                .isEqualTo("no EventAgentLogin and no EventAgentLogout for agent-1 on reporting@A within 1000 ms"
                        + " of the reset of agent-1@A");
    }

    @Test
    void does_not_pass_with_a_sign_of_life_in_the_window() {
        tale.at(1100);
        engine.livesOn();
        tale.at(2000).quiet();

        isOpen(tale, none).isEqualTo("none so far, and no sign of life on the same connection afterwards");
        assertThat(none.life(tale.scene())).contains(new Claim.Life("reporting@A", 1_100_000_000));
    }

    @Test
    void does_not_pass_before_the_watermark_has_passed_the_window() {
        tale.quiet(1000).at(1200);
        engine.livesOn();

        isOpen(tale, none);
    }

    @Test
    void does_not_pass_with_a_sign_of_life_on_another_connection() {
        Line other = tale.reporting("B");
        tale.at(1200);
        other.livesOn();
        tale.quiet();

        isOpen(tale, none);
    }

    @Test
    void fails_with_one() {
        tale.at(600);
        engine.hears(LOGOUT, "agent-1");

        fails(tale, none).isEqualTo("one after 500 ms");
    }

    @Test
    void fails_with_one_that_may_have_come_in_the_window() {
        tale.at(1150).since(1100);
        engine.hears(LOGOUT, "agent-1");

        fails(tale, none).isEqualTo("one after 1050 ms");
    }

    @Test
    void leaves_the_next_step_alone_when_a_stall_is_noticed_in_it() {
        tale.at(1120);
        Line again = tale.registered("agent-1", "A");
        again.logsIn();
        tale.at(1150).since(1090);
        engine.hears(LOGIN, "agent-1");
        tale.at(1200);
        engine.livesOn();
        tale.quiet();

        passes(tale, none);
    }

    @Test
    void leaves_what_comes_after_the_window_to_the_invariants() {
        tale.at(1200);
        engine.hears(LOGOUT, "agent-1");
        tale.quiet();

        passes(tale, none);
    }

    @Test
    void passes_with_events_of_others() {
        tale.at(600);
        engine.hears(LOGOUT, "agent-2");
        tale.at(1200);
        engine.livesOn();
        tale.quiet();

        passes(tale, none);
    }

    @Test
    void counts_anybody_if_no_agent_is_named() {
        tale.at(600);
        engine.hears(LOGOUT, "agent-2");

        fails(tale, new None("reporting@A", List.of(LOGOUT), "", none.after(), 1000));
    }

    @Test
    void is_undecided_when_the_connection_ends_in_the_window() {
        tale.at(600);
        engine.isEndedByServer();
        tale.at(1200).quiet();

        isUndecided(tale, none).isEqualTo("none, but reporting@A ended after 500 ms, so that none could come");
    }

    @Test
    void never_passes_on_a_connection_that_ends_without_a_sign_of_life() {
        tale.at(1200);
        engine.closes();
        tale.at(1300).quiet();

        isOpen(tale, none);
    }
}
