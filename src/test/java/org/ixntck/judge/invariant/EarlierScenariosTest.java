package org.ixntck.judge.invariant;

import static org.ixntck.judge.Tale.LOGOUT;

import java.util.Map;
import org.ixntck.journal.Event;
import org.ixntck.judge.Tale;
import org.ixntck.judge.Watch;
import org.junit.jupiter.api.Test;

/** What is heard late of an earlier scenario: no fault where it had the same servers, and a stranger where it had others. */
class EarlierScenariosTest {

    /** Agent 9 was played at an earlier site, agent 1 is played at this one. */
    private static Tale second(boolean common) {
        return Tale.begin()
                .happens(new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), common))
                .leases("agent-9")
                .site("d2")
                .scenario("s2")
                .happens(new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), common))
                .leases("agent-1");
    }

    @Test
    void an_agent_of_an_earlier_scenario_on_the_same_servers() {
        Tale tale = second(true);
        tale.reporting("A").hears(LOGOUT, "agent-9");

        Watch.over(tale).findsNothing();
    }

    @Test
    void an_agent_of_a_scenario_that_had_other_servers() {
        Tale tale = second(false);
        tale.reporting("A").hears(LOGOUT, "agent-9");

        Watch.over(tale).fails("AD-07", "RP-03");
    }

    @Test
    void an_agent_that_nobody_plays() {
        Tale tale = second(true);
        tale.reporting("A").hears(LOGOUT, "agent-8");

        Watch.over(tale).fails("AD-07", "RP-03");
    }

    @Test
    void an_own_agent_on_servers_in_common() {
        Tale tale = second(true);
        tale.reporting("A").hears(LOGOUT, "agent-1");

        Watch.over(tale).fails("AD-07", "RP-03");
    }
}
