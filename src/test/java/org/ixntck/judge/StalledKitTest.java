package org.ixntck.judge;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import org.ixntck.judge.claim.Arrives;
import org.ixntck.judge.claim.Claim;
import org.ixntck.judge.claim.Closes;
import org.ixntck.judge.claim.ExactlyOne;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.OnlyAbout;
import org.junit.jupiter.api.Test;

/**
 * The kit stalls and answers no polls, and the server rightly takes the connection for lost: from 200 ms to 1200 ms, with a keep-alive time of
 * 400 ms. What the scenario does afterwards has no effect any more.
 */
class StalledKitTest {

    private final Tale tale = Tale.begin("keep-alive");
    private final Line engine = tale.reporting("A");
    private final Line agent = tale.at(100)
            .agent("agent-1", "A")
            .registersWithKeepAlive(400)
            .acks()
            .logsIn()
            .acks();

    StalledKitTest() {
        engine.hears(LOGIN, "agent-1");
    }

    private void stallAndLogout(boolean stalled) {
        tale.at(1210);
        if (stalled) {
            tale.stalled(200, 1200);
        }
        tale.since(1000);
        engine.hears(LOGOUT, "agent-1");
    }

    private void expects(String requirement, Claim claim) {
        tale.happens(new Expectation(List.of(requirement), claim).event());
    }

    private Verdicts inTheEnd() {
        tale.at(9000);
        engine.livesOn();
        return Verdicts.of(tale.quiet());
    }

    private void fallsSilent() {
        tale.at(1220);
        agent.fallsSilent();
        long silence = tale.last();
        expects("AD-10", new ExactlyOne("reporting@A", LOGOUT, "agent-1", silence, 1800));
        expects("AD-10", new Closes(agent.id(), silence, 1800));
        tale.at(1230);
        agent.isEndedByServer();
    }

    @Test
    void silence_after_the_server_took_the_connection_for_lost_brings_no_second_logout() {
        stallAndLogout(true);
        fallsSilent();

        inTheEnd().chargeNothing().leaveOpen("AD-10");
    }

    @Test
    void without_a_stall_the_missing_logout_of_a_silent_agent_is_charged() {
        fallsSilent();

        inTheEnd().charge("AD-10", "LO-03");
    }

    @Test
    void without_a_stall_a_logout_before_the_silence_is_charged() {
        stallAndLogout(false);
        fallsSilent();

        inTheEnd().charge("AD-10", "AD-13");
    }

    @Test
    void a_stall_excuses_no_logout_that_is_missing_at_all() {
        tale.at(1210).stalled(200, 1200);
        fallsSilent();

        inTheEnd().charge("AD-10", "LO-03");
    }

    @Test
    void a_stall_in_an_earlier_session_does_not_excuse_the_next_one() {
        stallAndLogout(true);
        agent.isEndedByServer();
        tale.at(2000);
        Line again = tale.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(3000);
        again.fallsSilent();
        expects("AD-10", new ExactlyOne("reporting@A", LOGOUT, "agent-1", tale.last(), 1800));

        inTheEnd().charge("AD-10", "LO-03");
    }

    @Test
    void a_reset_after_it_brings_none_either() {
        stallAndLogout(true);
        tale.at(1220);
        agent.resets();
        expects("AD-03", new ExactlyOne("reporting@A", LOGOUT, "agent-1", tale.last() - 1, 1000));

        inTheEnd().chargeNothing().leaveOpen("AD-03");
    }

    @Test
    void nor_does_a_logout_by_request() {
        stallAndLogout(true);
        tale.at(1220);
        agent.logsOut();
        expects("LO-02", new Arrives("reporting@A", LOGOUT, "agent-1", tale.last(), 1000));
        agent.isEndedByServer();

        inTheEnd().chargeNothing().leaveOpen("LO-02");
    }

    @Test
    void the_logout_of_another_agent_that_was_not_polled_is_no_wrong_name() {
        tale.leases("agent-1").leases("agent-2");
        Line other = tale.loggedIn("agent-2", "A");
        engine.hears(LOGIN, "agent-2");
        tale.at(150);
        other.resets();
        expects("AD-07", new OnlyAbout("reporting@A", LOGOUT, "agent-2", "s1", tale.last() - 1, 2000));
        engine.hears(LOGOUT, "agent-2");
        stallAndLogout(true);
        agent.isEndedByServer();

        inTheEnd().chargeNothing().leaveOpen("AD-07");
    }
}
