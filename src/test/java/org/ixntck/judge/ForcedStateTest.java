package org.ixntck.judge;

import java.util.List;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.None;
import org.junit.jupiter.api.Test;

/** SR-05: the return of a server forces no agent's state at the current primary. What is forced at any time is not its effect. */
class ForcedStateTest {

    private static final String FORCED = "EventForcedAgentStateChange";

    private final Tale tale = Tale.begin();

    /** A was lost and comes back at 400 ms, while the agent works at B. */
    private Line whileAReturns() {
        Line agent = tale.loggedIn("agent-1", "B");
        tale.at(200).ends("A", "kill");
        return agent;
    }

    private void returns() {
        tale.at(400).restarts("A");
        long start = tale.last() - 1;
        tale.happens(
                new Expectation(List.of("SR-05"), new None("agent-1@B", List.of(FORCED), "", start, 1000)).event());
    }

    private Verdicts inTheEnd(Line agent) {
        tale.at(2000);
        agent.livesOn();
        return Verdicts.of(tale.quiet());
    }

    @Test
    void states_that_are_forced_only_when_a_server_returns_are_charged() {
        Line agent = whileAReturns();
        returns();
        tale.at(500);
        agent.hears(FORCED, "agent-1").hears(FORCED, "agent-1");

        inTheEnd(agent).charge("SR-05").say("saw one after 100 ms");
    }

    /** Once is no proof that the return has brought it about. */
    @Test
    void a_state_that_is_forced_once_when_a_server_returns_may_be_chance() {
        Line agent = whileAReturns();
        returns();
        tale.at(500);
        agent.hears(FORCED, "agent-1");

        inTheEnd(agent).chargeNothing().leaveOpen("SR-05");
    }

    @Test
    void states_that_were_forced_before_the_return_too_are_not() {
        Line agent = whileAReturns();
        tale.at(300);
        agent.hears(FORCED, "agent-1");
        returns();
        tale.at(500);
        agent.hears(FORCED, "agent-1");

        inTheEnd(agent).chargeNothing().exempt("SR-05");
    }

    @Test
    void states_that_were_forced_where_no_server_returned_are_not() {
        tale.site("d2").scenario("s2");
        tale.loggedIn("agent-2", "A").hears(FORCED, "agent-2");
        tale.site("d1").scenario("s1");
        Line agent = whileAReturns();
        returns();
        tale.at(500);
        agent.hears(FORCED, "agent-1");

        inTheEnd(agent).chargeNothing().exempt("SR-05");
    }

    @Test
    void states_that_are_forced_after_another_return_excuse_nothing() {
        tale.site("d2").scenario("s2");
        Line other = tale.loggedIn("agent-2", "B");
        tale.ends("A", "kill").restarts("A");
        other.hears(FORCED, "agent-2");
        tale.site("d1").scenario("s1");
        Line agent = whileAReturns();
        returns();
        tale.at(500);
        agent.hears(FORCED, "agent-1");

        inTheEnd(agent).charge("SR-05");
    }

    @Test
    void states_that_are_forced_long_after_the_return_too_are_not() {
        Line agent = whileAReturns();
        returns();
        tale.at(500);
        agent.hears(FORCED, "agent-1");
        tale.at(1900);
        agent.hears(FORCED, "agent-1");

        inTheEnd(agent).chargeNothing().exempt("SR-05");
    }

    @Test
    void states_that_are_forced_when_the_agent_becomes_available_there_are_charged() {
        Line agent = whileAReturns();
        returns();
        tale.at(500);
        agent.hears(FORCED, "agent-1");
        tale.at(1800);
        tale.registered("agent-1", "A").isAvailable().acks();
        tale.at(1900);
        agent.hears(FORCED, "agent-1");

        inTheEnd(agent).charge("SR-05");
    }

    @Test
    void none_at_all_passes() {
        Line agent = whileAReturns();
        returns();

        inTheEnd(agent).chargeNothing().pass("SR-05");
    }

    /** Agents who were not taken over have nothing that the server which returns could be given back. */
    @Test
    void states_that_are_forced_of_agents_who_were_taken_over_are_charged_whatever_happens_to_others() {
        tale.site("d2").scenario("s2");
        Line other = tale.registered("agent-2", "B");
        tale.ends("A", "kill").restarts("A");
        other.livesOn();

        inTheEnd(forcedAfterTakeover()).charge("SR-05");
    }

    /** Each return that meets an agent who was taken over has to be followed by one. */
    @Test
    void states_that_are_forced_at_one_of_two_returns_are_not() {
        tale.site("d2").scenario("s2");
        tale.loggedIn("agent-2", "A");
        Line other = tale.loggedIn("agent-2", "B");
        tale.ends("A", "kill").restarts("A");
        other.livesOn();

        inTheEnd(forcedAfterTakeover()).chargeNothing();
    }

    /** B took the agent over, and forces its state when A returns. */
    private Line forcedAfterTakeover() {
        tale.site("d1").scenario("s1");
        tale.loggedIn("agent-1", "A");
        Line agent = whileAReturns();
        returns();
        tale.at(500);
        return agent.hears(FORCED, "agent-1").hears(FORCED, "agent-1");
    }
}
