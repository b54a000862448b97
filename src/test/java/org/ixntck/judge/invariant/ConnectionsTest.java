package org.ixntck.judge.invariant;

import org.ixntck.journal.Role;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** Which connections a server has to end, and which it has to leave: RG-04, RG-05, RG-09. */
class ConnectionsTest {

    private final Tale tale = Tale.begin();

    private Watch watch() {
        return Watch.over(tale);
    }

    @Test
    void a_refused_client_is_disconnected_within_the_timeout_of_its_last_error() {
        Line ann = tale.agent("agent-1", "A").registersAs("nobody").refuses();
        tale.at(2000);
        ann.logsIn().refuses();
        tale.at(5000);
        ann.isEndedByServer();

        watch().findsNothing().keeps("RG-04", "RG-05", "RG-02", "RG-06");
    }

    @Test
    void it_may_be_disconnected_at_once() {
        tale.agent("agent-1", "A").registersAs("nobody").refuses().isEndedByServer();

        watch().findsNothing().keeps("RG-04", "RG-05");
    }

    @Test
    void it_is_not_left_open() {
        Line ann = tale.agent("agent-1", "A").logsIn().refuses();
        tale.at(3001).quiet();
        watch().fails("RG-04").says("saw it still open");
        tale.at(4000);
        ann.closes();

        watch().fails("RG-04");
    }

    @Test
    void its_end_is_not_late() {
        Line ann = tale.agent("agent-1", "A").logsIn().refuses();
        tale.at(3100).since(3050);
        ann.isEndedByServer();
        tale.quiet();

        watch().fails("RG-04");
    }

    @Test
    void a_late_end_while_the_kit_stalled_proves_nothing() {
        Line ann = tale.agent("agent-1", "A").logsIn().refuses();
        tale.stalled(2900, 3100).at(3200);
        ann.isEndedByServer();
        tale.at(9000).quiet();

        watch().findsNothing().doesNotJudge("RG-04");
    }

    @Test
    void it_is_not_judged_if_it_registers_after_all_or_the_kit_ends_it_before() {
        tale.agent("agent-1", "A").logsIn().refuses().registers().acks();
        tale.agent("agent-2", "A").logsIn().refuses().closes();
        tale.at(9000).quiet();

        watch().findsNothing().doesNotJudge("RG-04");
    }

    @Test
    void it_hears_an_error_before_it_is_disconnected() {
        tale.agent("agent-1", "A").registersAs("nobody").isEndedByServer();

        watch().fails("RG-05", "RG-02")
                .says("RG-05: expected EventError on agent-1@A before the server ends it; saw the end without one");
    }

    @Test
    void not_if_the_server_is_being_ended_or_the_client_hesitated() {
        Line ann = tale.agent("agent-1", "A").registersAs("nobody");
        Line bob = tale.agent("agent-2", "A");
        tale.at(400);
        bob.registersAs("nobody").isEndedByServer();
        tale.ends("A", "kill");
        ann.isEndedByServer();

        watch().findsNothing();
    }

    @Test
    void that_the_server_is_ended_later_excuses_nothing() {
        tale.agent("agent-1", "A").registersAs("nobody").isEndedByServer();
        tale.registered("agent-2", "A").isEndedByServer();
        tale.ends("A", "stop");

        watch().fails("RG-05", "RG-02", "RG-09");
    }

    @Test
    void a_registered_client_is_not_cut_off() {
        tale.reporting("A").isEndedByServer();

        watch().fails("RG-09")
                .says("expected the server to leave reporting@A, which is registered, open; saw it end it");
    }

    @Test
    void it_may_be_cut_off_when_it_is_silent_or_was_refused_something_or_registers_again() {
        tale.registered("agent-1", "A").fallsSilent().isEndedByServer();
        tale.registered("agent-2", "A").logsInBadly().refuses().isEndedByServer();
        tale.registered("agent-3", "A").registers().acks().isEndedByServer();
        tale.registered("agent-4", "A").closes();

        watch().findsNothing();
    }

    @Test
    void it_is_undecided_while_the_kit_stalled() {
        Line ann = tale.registered("agent-1", "A");
        tale.stalled(100, 200).at(500);
        ann.isEndedByServer();

        watch().findsNothing().cannotDecide("RG-09");
    }

    @Test
    void a_second_login_may_close_the_earlier_connection_only_where_that_is_the_policy() {
        for (String policy : new String[] {"allow", "refuse"}) {
            Watch.over(twice(policy)).fails("RG-09");
        }

        Watch.over(twice("close-earlier")).findsNothing();
    }

    private static Tale twice(String policy) {
        Tale tale = Tale.policy(policy);
        Line first = tale.loggedIn("agent-1", "A");
        tale.loggedIn("agent-1", "A");
        first.isEndedByServer();
        return tale;
    }

    @Test
    void a_connection_that_comes_later_is_no_ground_to_close_one() {
        Tale other = Tale.policy("close-earlier");
        other.loggedIn("agent-1", "A").isEndedByServer();
        other.at(2000).loggedIn("agent-1", "A");

        Watch.over(other).fails("RG-09");
    }

    @Test
    void every_line_is_readable() {
        tale.registered("agent-1", "A").hearsGarbage("GET / HTTP/1.1");
        watch().fails("WI-01").keeps("WI-01").says("saw 14 bytes that are none (no JSON object): GET / HTTP/1.1");
    }

    @Test
    void a_connection_that_never_came_about_is_judged_by_nobody() {
        tale.opens(Role.AGENT, "agent-1", "A").refused("refused");
        tale.agent("agent-2", "A");
        tale.at(9000).quiet();

        watch().findsNothing();
    }
}
