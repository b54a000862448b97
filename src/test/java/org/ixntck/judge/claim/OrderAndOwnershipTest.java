package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Rulings.isMet;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.isUndecided;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** In which order messages come, and whom they name; 1000 ms from 100 ms on. */
class OrderAndOwnershipTest {

    private final Tale tale = Tale.begin().leases("agent-1").leases("agent-2");
    private final Line engine = tale.reporting("A");
    private final Line ann = tale.loggedIn("agent-1", "A");
    private final InOrder order;
    private final OnlyAbout only;

    OrderAndOwnershipTest() {
        tale.at(100);
        ann.logsOut();
        order = new InOrder("reporting@A", LOGOUT, LOGIN, "agent-1", tale.last(), 1000);
        only = new OnlyAbout("reporting@A", LOGOUT, "agent-1", "s1", tale.last(), 1000);
        ann.logsIn();
    }

    @Test
    void order_passes_even_within_one_pass() {
        engine.hears(LOGOUT, "agent-1");
        tale.inTheSamePass();
        engine.hears(LOGIN, "agent-1");

        passes(tale, order).isEqualTo("them after 0.0 ms and 0.0 ms");
        assertThat(order.expected(tale.scene()))
                .isEqualTo("EventAgentLogout before EventAgentLogin for agent-1 on reporting@A within 1000 ms of"
                        + " RequestAgentLogout on agent-1@A");
    }

    @Test
    void order_fails_the_other_way_round() {
        tale.at(200);
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        tale.at(1100).quiet();

        fails(tale, order).isEqualTo("EventAgentLogin after 100 ms and EventAgentLogout only after 100 ms");
    }

    @Test
    void order_is_open_until_both_have_come_and_undecided_if_one_does_not() {
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-2");
        isOpen(tale.at(1000).quiet(), order).isEqualTo("not both of them so far");
        isUndecided(tale.at(1100).quiet(), order).isEqualTo("not both of them");
    }

    @Test
    void only_about_passes_when_each_names_the_agent() {
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-2");
        isMet(tale.at(1000).quiet(), only).isEqualTo("one that names it after 0.0 ms");
        passes(tale.at(1100).quiet(), only).isEqualTo("one that names it after 0.0 ms");
        assertThat(only.expected(tale.scene()))
                .isEqualTo("each EventAgentLogout on reporting@A to name agent-1, within 1000 ms of RequestAgentLogout"
                        + " on agent-1@A");
    }

    @Test
    void only_about_fails_when_one_names_another_agent_of_the_scenario() {
        tale.at(200);
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-2");

        fails(tale, only).isEqualTo("one that names agent-2 after 100 ms");
    }

    @Test
    void only_about_fails_when_one_names_a_stranger_or_nobody() {
        engine.hears(Message.of(LOGOUT));

        fails(tale, only).isEqualTo("one that names nobody after 0.0 ms");
    }

    @Test
    void only_about_leaves_out_canaries_and_the_agents_of_other_scenarios() {
        tale.happens(new Event.AgentLeased("canary-1", "canary", 1, "p", true));
        tale.scenario("s2").leases("agent-9").scenario("s1");
        engine.hears(LOGOUT, "agent-9").hears(LOGOUT, "canary-1").hears(LOGOUT, "agent-1");

        passes(tale.at(1100).quiet(), only);
    }

    @Test
    void only_about_is_undecided_when_none_comes() {
        isOpen(tale.at(1000).quiet(), only).isEqualTo("none so far");
        isUndecided(tale.at(1100).quiet(), only).isEqualTo("none at all");
    }
}
