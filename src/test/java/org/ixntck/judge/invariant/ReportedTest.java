package org.ixntck.judge.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Request;
import org.ixntck.judge.Line;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** What a reporting engine's connection has seen, and whether that is all. Places are those of the journal. */
class ReportedTest {

    private static final long MILLI = 1_000_000;

    private final Tale tale = Tale.begin();

    private Reported reported(int index) {
        return Reported.all(tale.scene()).toList().get(index);
    }

    private Reported reported() {
        return reported(0);
    }

    private Sessions sessions() {
        return new Sessions(tale.scene());
    }

    @Test
    void a_connection_covers_what_comes_after_its_registration() {
        tale.reporting("A");
        long registered = tale.last();

        assertThat(reported().covers(registered, 100)).isFalse();
        assertThat(reported().covers(registered + 1, 100)).isTrue();
    }

    @Test
    void a_connection_covers_nothing_from_where_it_may_have_ended() {
        Line engine = tale.reporting("A");
        tale.at(20).since(10);
        engine.isEndedByServer();

        assertThat(reported().covers(tale.last(), 10 * MILLI - 1)).isTrue();
        assertThat(reported().covers(tale.last(), 10 * MILLI)).isFalse();
        assertThat(reported().covers(tale.last(), 30 * MILLI)).isFalse();
    }

    @Test
    void a_connection_covers_nothing_from_where_the_kit_did_something_to_it() {
        Line engine = tale.reporting("A");
        tale.at(20);
        engine.fallsSilent();

        assertThat(reported().covers(tale.last(), 20 * MILLI - 1)).isTrue();
        assertThat(reported().covers(tale.last(), 20 * MILLI)).isFalse();
        assertThat(reported().covers(tale.last(), 30 * MILLI)).isFalse();
    }

    @Test
    void the_server_abandons_a_connection_that_it_ends_after_the_place_and_by_the_time() {
        Line engine = tale.reporting("A");
        long registered = tale.last();
        tale.leases("agent-1").at(20).since(10);
        engine.isEndedByServer();
        long ended = tale.last();

        assertThat(reported().abandoned(registered + 1, 10 * MILLI)).isTrue();
        assertThat(reported().abandoned(registered + 1, 10 * MILLI - 1)).isFalse();
        assertThat(reported().abandoned(registered, 10 * MILLI)).isFalse();
        assertThat(reported().abandoned(ended, 10 * MILLI)).isFalse();
    }

    @Test
    void a_connection_that_the_kit_closed_was_not_abandoned() {
        Line engine = tale.reporting("A");
        long registered = tale.last();
        engine.closes();

        assertThat(reported().abandoned(registered + 1, 100 * MILLI)).isFalse();
    }

    @Test
    void another_engine_on_the_same_server_takes_part_from_its_registration() {
        tale.reporting("A");
        tale.engine("second", "A");
        long registered = tale.last();

        assertThat(reported().alone(registered)).isTrue();
        assertThat(reported().alone(registered + 1)).isFalse();
    }

    @Test
    void engines_of_other_servers_or_of_the_same_owner_take_no_part() {
        tale.reporting("A");
        tale.engine("second", "B");
        tale.reporting("A");

        assertThat(reported().alone(tale.last() + 1)).isTrue();
    }

    @Test
    void engines_of_another_life_of_the_server_take_no_part() {
        tale.reporting("A");
        tale.ends("A", "kill").restarts("A").engine("second", "A");

        assertThat(reported(0).alone(tale.last() + 1)).isTrue();
        assertThat(reported(1).alone(tale.last() + 1)).isTrue();
    }

    @Test
    void the_first_report_after_a_place_is_after_it() {
        Line engine = tale.reporting("A").hears(LOGIN, "agent-1");
        long one = tale.last();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-2").hears(LOGIN, "agent-1");
        long other = tale.last();

        assertThat(reported().first("agent-1", LOGIN, one - 1).map(Entry::seq)).contains(one);
        assertThat(reported().first("agent-1", LOGIN, one).map(Entry::seq)).contains(other);
        assertThat(reported().first("agent-1", LOGIN, other)).isEmpty();
    }

    @Test
    void agents_are_those_with_a_session_on_that_life_of_that_server() {
        tale.reporting("A");
        tale.loggedIn("agent-1", "A");
        tale.loggedIn("agent-2", "B");
        tale.ends("A", "kill").restarts("A").loggedIn("agent-3", "A");

        assertThat(reported().agentsIn(sessions())).containsExactly("agent-1");
    }

    @Test
    void what_an_agent_asked_on_several_connections_is_in_its_order() {
        tale.reporting("A");
        Line one = tale.agent("agent-1", "A");
        Line other = tale.agent("agent-1", "A");
        other.registers().acks();
        one.registers().acks();
        other.logsIn();
        one.isAvailable();
        tale.loggedIn("agent-1", "B");
        tale.loggedIn("agent-2", "A");

        List<Request> requests = reported().requests("agent-1");
        assertThat(requests)
                .extracting(Request::name)
                .containsExactly(
                        "RequestRegisterClient", "RequestRegisterClient", "RequestAgentLogin", "RequestAgentAvailable");
        assertThat(requests)
                .extracting(it -> it.link().id())
                .containsExactly(other.id(), one.id(), other.id(), one.id());
    }

    @Test
    void a_connection_was_lost_unused_only_before_that_place_and_with_no_agent_on_it() {
        tale.reporting("A");
        tale.registered("agent-1", "A").resets();
        long lost = tale.last() - 1;
        assertThat(reported().unusedLost(lost)).isFalse();
        assertThat(reported().unusedLost(lost + 1)).isTrue();
    }

    @Test
    void a_connection_with_an_agent_on_it_was_not_unused() {
        tale.reporting("A");
        tale.loggedIn("agent-1", "A").resets();
        tale.registered("agent-2", "B").resets();

        assertThat(reported().unusedLost(tale.last() + 1)).isFalse();
    }

    @Test
    void an_agent_stays_until_the_first_of_its_connections_to_that_life_is_lost() {
        tale.reporting("A");
        tale.loggedIn("agent-1", "B").resets();
        Line line = tale.loggedIn("agent-1", "A");
        assertThat(reported().stays("agent-1", tale.last())).isTrue();
        line.resets();
        long lost = tale.last() - 1;

        assertThat(reported().stays("agent-1", lost - 1)).isTrue();
        assertThat(reported().stays("agent-1", lost)).isFalse();
    }

    @Test
    void an_agent_stays_though_its_connection_to_an_earlier_life_was_lost() {
        tale.loggedIn("agent-1", "A").resets();
        tale.ends("A", "kill").restarts("A").reporting("A");
        tale.loggedIn("agent-1", "A");

        assertThat(reported().stays("agent-1", tale.last())).isTrue();
    }

    @Test
    void another_server_was_lost_where_it_was_ended_between_the_places() {
        tale.reporting("A");
        long before = tale.last();
        tale.ends("B", "kill");

        assertThat(reported().otherLost(before, before + 2)).isTrue();
        assertThat(reported().otherLost(before, before + 1)).isFalse();
        assertThat(reported().otherLost(before + 2, before + 9)).isFalse();
        assertThat(reported().otherLost(before + 1, before + 3)).isTrue();
        assertThat(reported().otherLost(before + 1, before + 2)).isFalse();
    }

    @Test
    void neither_the_same_server_nor_the_start_of_another_is_the_loss_of_another() {
        tale.reporting("A");
        tale.restarts("B").ends("A", "kill");

        assertThat(reported().otherLost(0, tale.last() + 1)).isFalse();
    }

    @Test
    void a_server_goes_down_from_where_it_is_asked_to() {
        tale.reporting("A");
        tale.ends("A", "stop");
        long asked = tale.last() - 1;

        assertThat(reported().goingDown(asked)).isFalse();
        assertThat(reported().goingDown(asked + 1)).isTrue();
    }

    @Test
    void neither_another_server_nor_another_life_nor_a_start_takes_it_down() {
        tale.ends("A", "kill").restarts("A").reporting("A");
        tale.ends("B", "kill");
        Scene scene = tale.scene();

        assertThat(Reported.all(scene).toList().get(0).goingDown(tale.last() + 1))
                .isFalse();
    }
}
