package org.ixntck.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three agents, of servers that report within 100 ms. */
class AgentPoolTest {

    private static final long REST_NANOS = 200_000_000;

    private final Journal journal = Journal.inMemory();
    private final AgentPool pool = new AgentPool(journal, profile(), true);

    private static Profile profile() {
        Duration some = Duration.ofMillis(100);
        return new Profile(
                "Three",
                Optional.empty(),
                List.of("A", "B"),
                Set.of(),
                Profile.DuplicateLogin.ALLOW,
                Profile.Places.EXCLUSIVE,
                new Profile.Clients("a", "r", "n"),
                new Profile.Agents(1, "agent-{n}", "place-{n}", List.of(), 3),
                new Profile.Budgets(some, some, some, some),
                Set.of(),
                1,
                true);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Profile.Agent lease(int mine) throws LabException {
        return pool.lease(mine);
    }

    private List<Profile.Agent> three() throws LabException {
        return List.of(lease(0), lease(1), lease(2));
    }

    @Test
    void shouldPlayEachAgentOnceBeforeAnyIsPlayedAgain() throws Exception {
        Profile.Agent first = lease(0);
        pool.release(first, LogoutEvidence.REPORTED);

        assertThat(lease(0).id()).isEqualTo("agent-2");
        assertThat(lease(1).id()).isEqualTo("agent-3");
        assertThat(lease(2)).isEqualTo(first);
    }

    @Test
    void shouldLetAnAgentRestBeforeItIsPlayedAgain() throws Exception {
        List<Profile.Agent> all = three();
        long before = journal.now();
        pool.release(all.get(1), LogoutEvidence.REPORTED);
        pool.release(all.get(0), LogoutEvidence.REPORTED);

        assertThat(lease(1)).isEqualTo(all.get(1));
        assertThat(journal.now() - before).isGreaterThan(REST_NANOS);
    }

    @Test
    void shouldLetAnAgentRestLongerOfWhomSomethingLateIsReportedElsewhere() throws Exception {
        Profile.Agent late = three().get(0);
        Scope elsewhere = new Scope("d2", "s2");
        journal.append(new Scope("d1", "s1"), new Event.AgentLeased(late.id(), "Ann", 1, "place-1", false));
        pool.release(late, LogoutEvidence.REPORTED);
        Thread.sleep(150);
        journal.append(elsewhere, new Event.SiteOpened(Map.of(), true));
        long reported = journal.append(
                        elsewhere,
                        new Event.Received("r@A", Message.of("EventAgentLogout").with("agentId", late.id())))
                .at();

        assertThat(lease(2)).isEqualTo(late);
        assertThat(journal.now() - reported).isGreaterThan(REST_NANOS);
    }

    @Test
    void shouldLetAnAgentRestLongerWhereTheKitHasStalled() throws Exception {
        Profile.Agent agent = three().get(0);
        long before = journal.now();
        pool.release(agent, LogoutEvidence.REPORTED);
        journal.append(Scope.RUN, new Event.Stalled(before, before + REST_NANOS));

        assertThat(lease(2)).isEqualTo(agent);
        assertThat(journal.now() - before).isGreaterThan(2 * REST_NANOS);
    }

    @Test
    void shouldFindARestedAgentAlsoWhereTheKitStallsAllTheTime() throws Exception {
        Profile.Agent agent = three().get(0);
        long before = journal.now();
        pool.release(agent, LogoutEvidence.REPORTED);
        journal.append(Scope.RUN, new Event.Stalled(before, before + 20 * REST_NANOS));

        assertThat(lease(2)).isEqualTo(agent);
    }

    @Test
    void shouldNeverPlayAnAgentAgainWhoseLogoutWasOwed() throws Exception {
        List<Profile.Agent> all = three();
        all.forEach(agent -> pool.release(agent, LogoutEvidence.MISSING));

        assertThatThrownBy(() -> lease(0))
                .hasMessage("all 3 agents of the description are in use, or their logout was not reported (3);"
                        + " raise its agents: count");
    }

    @Test
    void shouldPlayAnAgentWhoseLogoutNobodyCouldHearOfOnlyIfThereIsNoOther() throws Exception {
        List<Profile.Agent> all = three();
        pool.release(all.get(0), LogoutEvidence.UNSEEN);
        Thread.sleep(150);
        pool.release(all.get(1), LogoutEvidence.REPORTED);
        Thread.sleep(100);

        assertThat(lease(1)).isEqualTo(all.get(1));
        assertThat(lease(2)).isEqualTo(all.get(0));
    }

    @Test
    @Timeout(1)
    void shouldNotWaitForAgentsThatAreNotGivenBack() throws Exception {
        AgentPool once = new AgentPool(journal, profile(), false);
        once.lease(0);
        once.lease(1);
        once.lease(0);

        assertThatThrownBy(() -> once.lease(1)).hasMessageContaining("all 3 agents of the description are in use");
    }

    @Test
    void shouldSayAtOnceThatAllAreInUseByTheOneWhoAsks() throws Exception {
        three();

        assertThatThrownBy(() -> lease(3))
                .hasMessage("all 3 agents of the description are in use; raise its agents: count");
    }
}
