package org.ixntck.judge.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.judge.Line;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** When agents have sessions, and what may seem so to the server. The report budget is 1000 ms. */
class SessionsTest {

    private final Tale tale = Tale.begin();

    private Sessions sessions() {
        return new Sessions(tale.scene());
    }

    private Link link(String id) {
        return tale.scene().link(id);
    }

    private Request last(Line line) {
        List<Request> requests = link(line.id()).requests();
        return requests.get(requests.size() - 1);
    }

    private Session only() {
        assertThat(sessions().all()).hasSize(1);
        return sessions().all().get(0);
    }

    @Test
    void reporting_engines_have_no_sessions() {
        tale.reporting("A").asks(Tale.about("RequestAgentLogin", "agent-1")).acks();

        assertThat(sessions().all()).isEmpty();
    }

    @Test
    void a_login_without_an_answer_is_no_session_for_certain() {
        Line line = tale.registered("agent-1", "A").logsIn();

        assertThat(sessions().all()).isEmpty();
        assertThat(sessions().begun("agent-1", link(line.id()), tale.last() + 1))
                .isEqualTo(1);
    }

    @Test
    void a_session_is_over_with_the_logout_that_was_asked_for_after_it() {
        Line line = tale.registered("agent-1", "A").logsOut().refuses();
        line.logsIn().acks();
        assertThat(only().over()).isEmpty();
        line.logsOut();
        long asked = tale.last();
        line.acks().resets();

        assertThat(only().over().map(Entry::seq)).contains(asked);
        assertThat(only().loggedOut()).isTrue();
        assertThat(only().disconnected()).isFalse();
    }

    @Test
    void a_session_is_over_with_its_connection_whoever_ends_it() {
        Line line = tale.loggedIn("agent-1", "A").fallsSilent();
        assertThat(only().over()).isEmpty();
        line.isEndedByServer();

        assertThat(only().over().map(Entry::seq)).contains(tale.last());
        assertThat(only().disconnected()).isTrue();
    }

    @Test
    void what_the_kit_takes_down_without_a_word_is_no_disconnect() {
        tale.loggedIn("agent-1", "A").isDropped();

        assertThat(only().over().map(Entry::seq)).contains(tale.last());
        assertThat(only().disconnected()).isFalse();
        assertThat(only().loggedOut()).isFalse();
    }

    @Test
    void a_session_that_its_server_ended_with_was_neither_logged_out_nor_disconnected() {
        tale.loggedIn("agent-1", "A");
        tale.ends("A", "kill");

        assertThat(only().over().map(Entry::seq)).contains(tale.last() - 1);
        assertThat(only().disconnected()).isFalse();
    }

    @Test
    void a_downfall_is_one_of_that_life_of_that_server_after_that_place() {
        Line line = tale.loggedIn("agent-1", "A");
        tale.ends("B", "kill");
        assertThat(sessions().downfall(link(line.id()), 0)).isEmpty();
        tale.ends("A", "kill");
        long asked = tale.last() - 1;
        tale.restarts("A").ends("A", "kill");

        assertThat(sessions().downfall(link(line.id()), asked - 1).map(Entry::seq))
                .contains(asked);
        assertThat(sessions().downfall(link(line.id()), asked).map(Entry::seq)).contains(asked + 1);
        assertThat(sessions().downfall(link(line.id()), asked + 1)).isEmpty();
    }

    @Test
    void a_session_is_there_after_its_login_and_up_to_its_end() {
        Line line = tale.loggedIn("agent-1", "A");
        long from = only().from();
        line.logsOut();
        long to = tale.last();

        // A connection is the same only within one reading of the journal.
        Scene scene = tale.scene();
        Sessions sessions = new Sessions(scene);
        Link link = scene.link(line.id());
        assertThat(sessions.at(link, from)).isEmpty();
        assertThat(sessions.at(link, from + 1)).isPresent();
        assertThat(sessions.at(link, to)).isPresent();
        assertThat(sessions.at(link, to + 1)).isEmpty();
    }

    @Test
    void another_session_is_one_of_the_same_agent_that_began_before() {
        Line one = tale.loggedIn("agent-1", "A");
        Request first = last(one);
        Line other = tale.registered("agent-1", "A").logsIn();

        assertThat(sessions().another(last(other))).isTrue();
        assertThat(sessions().another(first)).isFalse();
    }

    @Test
    void neither_another_agent_nor_another_server_has_another_session_of_it() {
        tale.loggedIn("agent-2", "A");
        tale.loggedIn("agent-1", "B");
        Line line = tale.registered("agent-1", "A").logsIn();

        assertThat(sessions().another(last(line))).isFalse();
    }

    @Test
    void a_lost_session_may_seem_to_last_for_the_report_budget() {
        Line one = tale.loggedIn("agent-1", "A");
        tale.at(100);
        one.resets();
        tale.at(1099);
        Line early = tale.registered("agent-1", "A").logsIn();
        assertThat(sessions().another(last(early))).isTrue();
        early.refuses();
        tale.at(1100);
        Line late = tale.registered("agent-1", "A").logsIn();

        assertThat(sessions().another(last(late))).isFalse();
    }

    @Test
    void who_logged_out_has_no_other_session_at_once() {
        Line line = tale.loggedIn("agent-1", "A").logsOut().acks().logsIn();

        assertThat(sessions().another(last(line))).isFalse();
    }

    @Test
    void it_is_ambiguous_after_a_second_login_and_not_before() {
        tale.loggedIn("agent-1", "A");
        Line other = tale.registered("agent-1", "A").logsIn();
        long asked = tale.last();
        other.acks();

        assertThat(sessions().ambiguous("agent-1", link(other.id()), asked)).isFalse();
        assertThat(sessions().ambiguous("agent-1", link(other.id()), asked + 1)).isTrue();
        assertThat(sessions().ambiguous("agent-2", link(other.id()), asked + 1)).isFalse();
    }

    @Test
    void it_is_ambiguous_after_a_login_without_an_answer_and_not_after_one_with() {
        Line line = tale.registered("agent-1", "A").logsIn();
        assertThat(sessions().ambiguous("agent-1", link(line.id()), tale.last() + 1))
                .isTrue();
        line.acks();

        assertThat(sessions().ambiguous("agent-1", link(line.id()), tale.last() + 1))
                .isFalse();
    }

    @Test
    void it_is_ambiguous_where_the_agent_became_available_in_its_session() {
        Line line = tale.loggedIn("agent-1", "A");
        tale.registered("agent-2", "A").isAvailable().acks();
        line.isAvailable().acks();

        assertThat(sessions().ambiguous("agent-1", link(line.id()), tale.last()))
                .isTrue();
        assertThat(sessions().ambiguous("agent-2", link(line.id()), tale.last()))
                .isFalse();
    }

    @Test
    void sessions_begin_with_logins_that_were_not_refused_before_that_place() {
        Line line = tale.registered("agent-1", "A").logsInBadly().refuses().logsIn();
        long asked = tale.last();
        line.acks();

        assertThat(sessions().begun("agent-1", link(line.id()), asked)).isZero();
        assertThat(sessions().begun("agent-1", link(line.id()), asked + 1)).isEqualTo(1);
    }

    @Test
    void a_place_is_taken_by_another_agent_that_is_on_it() {
        tale.registered("agent-2", "A").logsInAt("here").acks();
        Line line = tale.registered("agent-1", "A").logsInAt("here");
        assertThat(sessions().placeTaken(last(line))).isTrue();
        line.refuses().logsInAt("there");

        assertThat(sessions().placeTaken(last(line))).isFalse();
    }

    @Test
    void a_place_is_not_taken_by_the_agent_itself_nor_on_another_server_nor_later() {
        tale.registered("agent-1", "A").logsInAt("here").acks();
        tale.registered("agent-2", "B").logsInAt("here").acks();
        Line line = tale.registered("agent-1", "A").logsInAt("here");
        Request login = last(line);
        tale.registered("agent-2", "A").logsInAt("here").acks();

        assertThat(sessions().placeTaken(login)).isFalse();
    }

    @Test
    void a_place_may_seem_taken_for_the_report_budget() {
        Line other = tale.registered("agent-2", "A").logsInAt("here").acks();
        tale.at(100);
        other.resets();
        tale.at(1099);
        Line line = tale.registered("agent-1", "A").logsInAt("here");
        assertThat(sessions().placeTaken(last(line))).isTrue();
        line.refuses();
        tale.at(1100);
        line.logsInAt("here");

        assertThat(sessions().placeTaken(last(line))).isFalse();
    }

    @Test
    void the_purpose_of_a_login_depends_on_what_was_lost_before_it() {
        Line primary = tale.loggedIn("agent-1", "A");
        Line early = tale.registered("agent-1", "B").logsIn();
        assertThat(purpose(early)).isEqualTo(Purpose.LOGIN);
        early.refuses();
        tale.ends("A", "kill");
        primary.isEndedByServer();
        early.logsIn().acks();
        assertThat(purpose(early)).isEqualTo(Purpose.TAKEOVER);
        Line second = tale.registered("agent-1", "B").logsIn();
        assertThat(purpose(second)).isEqualTo(Purpose.TAKEOVER_OF_AVAILABLE);
        second.refuses();
        tale.restarts("A").ends("B", "kill");
        Line back = tale.registered("agent-1", "A").logsIn();

        assertThat(purpose(back)).isEqualTo(Purpose.FAILBACK);
    }

    private Purpose purpose(Line line) {
        return Purpose.of(tale.scene(), sessions(), last(line));
    }

    @Test
    void a_server_lost_after_the_login_or_under_another_agent_makes_no_takeover() {
        tale.loggedIn("agent-2", "A");
        Line line = tale.registered("agent-1", "B").logsIn();
        Request login = last(line);
        tale.ends("A", "kill");
        assertThat(Purpose.of(tale.scene(), sessions(), login)).isEqualTo(Purpose.LOGIN);
        line.refuses().logsIn();

        assertThat(purpose(line)).isEqualTo(Purpose.LOGIN);
    }

    @Test
    void who_was_available_on_that_life_before_takes_over_from_there() {
        Line line = tale.registered("agent-1", "A").logsIn();
        Request login = last(line);
        line.refuses().isAvailable().acks();
        assertThat(Purpose.of(tale.scene(), sessions(), login)).isEqualTo(Purpose.LOGIN);
        line.logsIn();
        assertThat(purpose(line)).isEqualTo(Purpose.TAKEOVER_OF_AVAILABLE);
        tale.ends("A", "kill").restarts("A");
        Line back = tale.registered("agent-1", "A").logsIn();

        assertThat(purpose(back)).isEqualTo(Purpose.LOGIN);
    }
}
