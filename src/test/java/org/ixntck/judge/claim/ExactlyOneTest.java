package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Rulings.isMet;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.isUndecided;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Rulings.rule;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** One EventAgentLogout within 1000 ms of a reset at 100 ms. */
class ExactlyOneTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("A");
    private final Line ann = tale.loggedIn("agent-1", "A");
    private final ExactlyOne one = one();

    private ExactlyOne one() {
        engine.hears(Tale.LOGIN, "agent-1");
        tale.at(100);
        ann.resets();
        return new ExactlyOne("reporting@A", LOGOUT, "agent-1", tale.last() - 1, 1000);
    }

    @Test
    void passes_with_one_and_a_sign_of_life_after_the_window() {
        tale.at(300);
        engine.hears(LOGOUT, "agent-1");
        long shown = tale.last();
        tale.at(1200);
        engine.livesOn();
        tale.quiet();

        passes(tale, one).isEqualTo("one after 200 ms");
        assertThat(rule(tale, one).evidence()).containsExactly(shown);
    }

    @Test
    void names_what_it_expects() {
        assertThat(one.expected(tale.scene()))
                .isEqualTo("exactly one EventAgentLogout for agent-1 on reporting@A within 1000 ms of"
                        + " the reset of agent-1@A");
    }

    @Test
    void is_met_until_there_is_a_sign_of_life_after_the_window() {
        tale.at(300);
        engine.hears(LOGOUT, "agent-1");
        tale.at(1300).quiet();

        isMet(tale, one).isEqualTo("one after 200 ms");
        assertThat(one.life(tale.scene())).contains(new Claim.Life("reporting@A", 1_100_000_000));
    }

    @Test
    void is_open_while_none_has_come_and_one_may_still_come() {
        tale.at(1099).quiet();

        isOpen(tale, one).isEqualTo("none so far");
    }

    @Test
    void fails_with_none() {
        tale.at(1050);
        engine.livesOn();
        tale.at(1100).quiet();

        fails(tale, one).isEqualTo("none (reporting@A was connected, 1 other message came)");
    }

    @Test
    void stays_a_failure_when_the_kit_ends_the_connection_after_the_window() {
        tale.at(1100).quiet().at(1500);
        engine.closes();
        tale.at(1600).quiet();

        fails(tale, one).startsWith("none (reporting@A was ended");
    }

    @Test
    void fails_with_two_within_the_window() {
        tale.at(300);
        engine.hears(LOGOUT, "agent-1");
        tale.at(700);
        engine.hears(LOGOUT, "agent-1");

        fails(tale, one).isEqualTo("2 of them, after 200 ms and after 600 ms");
    }

    @Test
    void fails_with_a_second_one_after_the_window() {
        tale.at(300);
        engine.hears(LOGOUT, "agent-1");
        tale.at(1200);
        engine.livesOn();
        tale.quiet().at(9000);
        engine.hears(LOGOUT, "agent-1");

        fails(tale, one).isEqualTo("2 of them, after 200 ms and after 8900 ms");
    }

    @Test
    void passes_when_the_second_one_follows_another_act_of_the_agent() {
        tale.at(300);
        engine.hears(LOGOUT, "agent-1");
        Line again = tale.registered("agent-1", "A").logsIn().acks();
        again.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");

        passes(tale, one).isEqualTo("one after 200 ms");
    }

    @Test
    void is_undecided_when_the_first_one_follows_another_act_of_the_agent() {
        tale.at(300);
        tale.loggedIn("agent-1", "A");
        engine.hears(LOGOUT, "agent-1");

        isUndecided(tale, one).isEqualTo("the first one only after the agent or the server was acted on again");
    }

    @Test
    void fails_when_the_first_one_is_late_even_after_another_act_of_the_agent() {
        tale.at(1100).quiet().at(1200);
        tale.loggedIn("agent-1", "A");
        tale.at(1300);
        engine.hears(LOGOUT, "agent-1");

        fails(tale, one).isEqualTo("the first one only after 1200 ms");
    }

    @Test
    void fails_when_it_is_about_another_agent() {
        tale.at(300);
        engine.hears(LOGOUT, "agent-2");
        tale.at(1100).quiet();

        fails(tale, one).isEqualTo("none (reporting@A was connected, 1 other message came)");
    }

    @Test
    void fails_when_it_comes_too_late() {
        tale.at(1102);
        engine.hears(LOGOUT, "agent-1");

        fails(tale, one).isEqualTo("the first one only after 1002 ms");
    }

    @Test
    void is_undecided_when_it_may_have_come_in_time() {
        tale.at(1150).since(1099);
        engine.hears(LOGOUT, "agent-1");

        isUndecided(tale, one).isEqualTo("one after 1050 ms, while the kit or its machine had stalled");
    }

    @Test
    void is_undecided_when_it_comes_late_while_the_kit_stalled() {
        tale.stalled(500, 600).at(1290);
        engine.hears(LOGOUT, "agent-1");

        isUndecided(tale, one).isEqualTo("one after 1190 ms, while the kit or its machine had stalled");
    }

    @Test
    void fails_when_it_comes_later_than_the_stall_explains() {
        tale.stalled(500, 600).at(1302);
        engine.hears(LOGOUT, "agent-1");

        fails(tale, one).isEqualTo("the first one only after 1202 ms");
    }

    @Test
    void fails_when_the_server_ends_the_connection_instead() {
        tale.at(400);
        engine.isEndedByServer();

        fails(tale, one).isEqualTo("none before the server ended reporting@A after 300 ms");
    }

    @Test
    void is_undecided_when_the_kit_ended_the_connection_before() {
        tale.at(400);
        engine.closes();
        tale.at(1200).quiet();

        isUndecided(tale, one).isEqualTo("none before the kit itself ended reporting@A");
    }

    @Test
    void is_undecided_when_the_connection_ends_after_one() {
        tale.at(300);
        engine.hears(LOGOUT, "agent-1");
        tale.at(400);
        engine.isEndedByServer();
        tale.at(1200).quiet();

        isUndecided(tale, one).startsWith("one after 200 ms, and then the connection ended");
    }

    @Test
    void is_only_met_when_the_site_is_taken_down_too_soon() {
        tale.at(300);
        engine.hears(LOGOUT, "agent-1");
        tale.at(310).closing(305);

        isMet(tale, one).isEqualTo("one after 200 ms");
    }
}
