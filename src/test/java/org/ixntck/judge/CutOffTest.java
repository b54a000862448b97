package org.ixntck.judge;

import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import org.ixntck.journal.Role;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Claim;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.StaysOpen;
import org.junit.jupiter.api.Test;

/**
 * A server may end the connection of a kit that stalled: for more than a quarter of the keep-alive time (400 ms) or, before its registration
 * is acknowledged, of the registration timeout (3000 ms). Whoever misses something on that connection charges nobody.
 */
class CutOffTest {

    private final Tale tale = Tale.begin();

    private Answered login(Line line) {
        return new Answered(line.id(), line.reference(), "EventAck", 500);
    }

    /** A step asks for it, and it is left open. */
    private void leavesOpen(String requirement, Claim claim) {
        tale.happens(new Expectation(List.of(requirement), claim).event());
        Verdicts.of(tale).chargeNothing().leaveOpen(requirement);
    }

    private Line polled() {
        return tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
    }

    @Test
    void a_login_on_a_polled_connection_that_ended_instead_is_undecided() {
        Line ann = polled();
        tale.stalled(100, 201).at(210);
        ann.logsIn().isEndedByServer();

        Watch.over(tale).findsNothing().cannotDecide("LI-01", "LI-08", "RG-09");
        leavesOpen("LI-01", login(ann));
    }

    @Test
    void after_a_shorter_stall_it_is_charged() {
        Line ann = polled();
        tale.stalled(100, 200).at(210);
        ann.logsIn().isEndedByServer();

        fails(tale, login(ann)).isEqualTo("none before the server ended agent-1@A after 0.0 ms");
        Watch.over(tale).fails("LI-01", "LI-08").cannotDecide("RG-09");
    }

    @Test
    void a_machine_that_was_too_busy_just_before_counts_as_a_stall() {
        Line ann = polled();
        tale.starved(100, 201).at(1001);
        ann.logsIn().isEndedByServer();

        leavesOpen("LI-01", login(ann));
    }

    @Test
    void a_machine_that_was_too_busy_long_before_does_not() {
        Line ann = polled();
        tale.starved(100, 201).at(1002);
        ann.logsIn().isEndedByServer();

        Watch.over(tale).fails("LI-01", "LI-08", "RG-09");
    }

    @Test
    void without_polls_it_is_charged_however_long_the_stall() {
        Line ann = tale.registered("agent-1", "A");
        tale.stalled(100, 5000).at(5010);
        ann.logsIn().isEndedByServer();

        fails(tale, login(ann)).startsWith("none before the server ended");
        Watch.over(tale).fails("LI-01", "LI-08").cannotDecide("RG-09");
    }

    @Test
    void a_login_that_could_not_be_sent_any_more_is_undecided() {
        Line ann = polled();
        tale.stalled(100, 201).at(210);
        ann.isEndedByServer().cannotAsk("RequestAgentLogin");

        leavesOpen("LI-01", login(ann));
    }

    @Test
    void a_registration_that_came_to_nothing_is_undecided() {
        Line ann = tale.agent("agent-1", "A").registersAs("nobody");
        tale.stalled(10, 761).at(770);
        ann.isEndedByServer();

        Watch.over(tale).findsNothing().cannotDecide("RG-02", "RG-05");
    }

    @Test
    void that_it_was_told_so_before_is_evidence_all_the_same() {
        Line ann = tale.agent("agent-1", "A").registersAs("nobody").refuses();
        tale.stalled(10, 761).at(770);
        ann.isEndedByServer();

        Watch.over(tale).findsNothing().keeps("RG-05");
    }

    @Test
    void after_a_stall_of_a_quarter_of_the_registration_timeout_it_is_charged() {
        Line ann = tale.agent("agent-1", "A").registersAs("nobody");
        tale.stalled(10, 760).at(770);
        ann.isEndedByServer();

        Watch.over(tale).fails("RG-02", "RG-05");
    }

    @Test
    void a_connection_without_a_registration_is_not_demanded() {
        Line ann = tale.opens(Role.AGENT, "agent-1", "A").connected();
        tale.stalled(10, 761).at(770);
        ann.isEndedByServer();

        leavesOpen("SD-01", new Accepted(ann.id(), 500));
    }

    @Test
    void nor_is_it_held_against_a_server_that_it_does_not_stay_open() {
        Line ann = tale.agent("agent-1", "A").registersAs("nobody").refuses();
        StaysOpen open = new StaysOpen(ann.id(), tale.last(), 1000);
        tale.stalled(10, 761).at(770);
        ann.isEndedByServer();

        leavesOpen("RG-06", open);
    }

    @Test
    void nor_that_a_second_request_of_a_refused_client_could_not_be_sent() {
        refusedAndEnded(761);

        leavesOpen("RG-06", new Answered("agent-1@A", 2, "EventError", 500));
    }

    @Test
    void after_a_shorter_stall_that_is_charged() {
        refusedAndEnded(760);
        tale.happens(new Expectation(List.of("RG-06"), new Answered("agent-1@A", 2, "EventError", 500)).event());

        Verdicts.of(tale).charge("RG-06");
    }

    private void refusedAndEnded(long stalledUpTo) {
        Line ann = tale.agent("agent-1", "A").registersAs("nobody");
        tale.stalled(10, stalledUpTo).at(770).since(0);
        ann.refuses();
        ann.isEndedByServer().cannotAsk("RequestAgentLogin");
    }

    /** What else the same end of a connection would break is as undecided as RG-09. */
    @Test
    void the_end_of_a_registered_connection_after_a_refusal_of_another_client_is_undecided() {
        Line ann = tale.registered("agent-1", "A");
        tale.stalled(10, 20).at(770);
        tale.agent("agent-2", "A").registersAs("nobody").refuses().isEndedByServer();
        ann.isEndedByServer();

        Watch.over(tale).findsNothing().cannotDecide("RG-09", "RG-10");
    }

    /** Reporting believes that the agent is out, who has come back, and the polls of the new connection may have gone unanswered. */
    @Test
    void a_logout_of_an_agent_who_has_returned_is_undecided() {
        Line engine = tale.reporting("A");
        Line ann = polled().logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        ann.closes();
        engine.hears(LOGOUT, "agent-1");
        polled().logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.stalled(100, 1_000).at(1_010);
        engine.hears(LOGOUT, "agent-1");
        tale.at(9_000);
        engine.livesOn();
        tale.quiet();

        Watch.over(tale).findsNothing().cannotDecide("AD-11", "AD-13");
    }
}
