package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.doesNotApply;
import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.isUndecided;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** An agent that was reset and comes back at 100 ms; all is quiet 1000 ms later. */
class LastIsNoLogoutTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("A");
    private final Line before = tale.loggedIn("agent-1", "A");
    private final Line again;
    private final LastIsNoLogout claim;

    LastIsNoLogoutTest() {
        engine.hears(LOGIN, "agent-1");
        before.resets();
        tale.at(100);
        again = tale.registered("agent-1", "A").logsIn();
        claim = new LastIsNoLogout("reporting@A", "agent-1", tale.last(), 1000);
        again.acks();
    }

    private void aSignOfLife() {
        tale.at(1200);
        engine.livesOn();
        tale.quiet();
    }

    @Test
    void passes_when_the_last_is_a_login() {
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        aSignOfLife();

        passes(tale, claim).isEqualTo("EventAgentLogin");
        assertThat(claim.expected(tale.scene()))
                .isEqualTo("the last of EventAgentLogin and EventAgentLogout for agent-1 on reporting@A not to be a"
                        + " logout, 1000 ms after RequestAgentLogin on agent-1@A/2");
    }

    @Test
    void is_open_before_it_is_quiet() {
        engine.hears(LOGOUT, "agent-1");
        tale.at(1000).quiet();

        isOpen(tale, claim).isEqualTo("that it is not quiet yet");
    }

    @Test
    void fails_when_the_logout_of_the_old_session_comes_last() {
        engine.hears(LOGIN, "agent-1");
        tale.at(900);
        engine.hears(LOGOUT, "agent-1");
        aSignOfLife();

        fails(tale, claim).isEqualTo("EventAgentLogout after 800 ms");
    }

    @Test
    void fails_when_it_comes_last_and_later_than_that() {
        engine.hears(LOGIN, "agent-1");
        aSignOfLife();
        tale.at(1300);
        engine.hears(LOGOUT, "agent-1");

        fails(tale, claim).isEqualTo("EventAgentLogout after 1200 ms");
    }

    @Test
    void is_undecided_when_both_come_later_than_that_in_their_order() {
        engine.hears(LOGIN, "agent-1");
        aSignOfLife();
        tale.at(1300);
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");

        isUndecided(tale, claim).isEqualTo("EventAgentLogout after 1200 ms, and EventAgentLogin only behind that");
    }

    @Test
    void passes_when_the_agent_logs_out_afterwards() {
        engine.hears(LOGIN, "agent-1");
        aSignOfLife();
        again.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");

        passes(tale, claim).isEqualTo("EventAgentLogin");
    }

    @Test
    void stays_a_failure_when_a_login_comes_after_all() {
        engine.hears(LOGOUT, "agent-1");
        aSignOfLife();
        tale.at(2000);
        engine.hears(LOGIN, "agent-1").livesOn();

        fails(tale, claim).isEqualTo("EventAgentLogout after 0.0 ms");
    }

    @Test
    void is_undecided_with_neither() {
        Line other = tale.engine("other", "A");
        tale.at(1200);
        other.livesOn();
        tale.quiet();

        isUndecided(tale, new LastIsNoLogout("other@A", "agent-1", claim.after(), 1000))
                .isEqualTo("neither of them");
    }

    @Test
    void is_undecided_when_the_connection_ends_too_soon() {
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(500);
        engine.isEndedByServer();
        tale.at(1200).quiet();

        isUndecided(tale, claim).isEqualTo("EventAgentLogin, but then the connection ended");
    }

    @Test
    void stays_open_without_a_sign_of_life() {
        engine.hears(LOGIN, "agent-1");
        tale.at(1200).quiet();

        isOpen(tale, claim).isEqualTo("EventAgentLogin, and no sign of life on the same connection afterwards");
        assertThat(claim.life(tale.scene())).contains(new Claim.Life("reporting@A", 1_100_000_000));
    }

    /** Whether the session of the silent one is told to be over is open, however it came to an end. */
    @Test
    void is_not_applicable_to_two_live_sessions_also_where_a_stall_may_have_ended_one() {
        Tale two = Tale.begin("keep-alive");
        Line reporting = two.reporting("A");
        Line first = two.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks();
        reporting.hears(LOGIN, "agent-1");
        two.at(200).stalled(50, 199);
        first.fallsSilent();
        Line second =
                two.agent("agent-1", "A").registersWithKeepAlive(400).acks().logsIn();
        LastIsNoLogout last = new LastIsNoLogout("reporting@A", "agent-1", two.last(), 1000);
        second.acks();
        reporting.hears(LOGIN, "agent-1");
        two.at(900);
        reporting.hears(LOGOUT, "agent-1");
        two.at(2_500);
        reporting.livesOn();
        two.quiet();

        doesNotApply(two, last).contains("open for an agent with two live sessions");
    }
}
