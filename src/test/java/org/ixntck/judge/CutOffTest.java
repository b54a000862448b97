package org.ixntck.judge;

import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Rulings.isUndecided;

import org.ixntck.journal.Role;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.StaysOpen;
import org.junit.jupiter.api.Test;

/**
 * A server may end the connection of a kit that stalled: for more than a quarter of the keep-alive time (400 ms) or, before its registration
 * is acknowledged, of the registration timeout (3000 ms). Whoever misses something on that connection charges nobody.
 */
class CutOffTest {

    private static final String BECAUSE = ", while the kit or its machine had stalled";

    private final Tale tale = Tale.begin();

    private Answered login(Line line) {
        return new Answered(line.id(), line.reference(), "EventAck", 500);
    }

    private Line polled() {
        return tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
    }

    @Test
    void a_login_on_a_polled_connection_that_ended_instead_is_undecided() {
        Line ann = polled();
        tale.stalled(100, 201).at(210);
        ann.logsIn().isEndedByServer();

        isUndecided(tale, login(ann)).isEqualTo("none before the server ended agent-1@A after 0.0 ms" + BECAUSE);
        Watch.over(tale).findsNothing().cannotDecide("LI-01", "LI-08", "RG-09");
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
    void a_machine_that_was_too_busy_just_before_counts_as_a_stall_and_long_before_it_does_not() {
        Line ann = polled();
        tale.starved(100, 201).at(1001);
        Line bob = tale.agent("agent-2", "A").registersWithKeepAlive(400).acks();
        ann.logsIn().isEndedByServer();
        isUndecided(tale, login(ann)).startsWith("none before the server ended");

        tale.at(1002);
        bob.logsIn().isEndedByServer();
        fails(tale, login(bob)).startsWith("none before the server ended");
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

        isUndecided(tale, login(ann))
                .isEqualTo("that the server had ended the connection before the request could be sent" + BECAUSE);
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

        isUndecided(tale, new Accepted(ann.id(), 500))
                .isEqualTo("the connection ended before the registration could be sent" + BECAUSE);
    }

    @Test
    void nor_is_it_held_against_a_server_that_it_does_not_stay_open() {
        Line ann = tale.agent("agent-1", "A").registersAs("nobody").refuses();
        StaysOpen open = new StaysOpen(ann.id(), tale.last(), 1000);
        tale.stalled(10, 761).at(770);
        ann.isEndedByServer();

        isUndecided(tale, open).isEqualTo("it ended" + BECAUSE);
    }
}
