package org.ixntck.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** What the record shows of an agent's logout at the end of its scenario. */
class LogoutEvidenceTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("A");

    private LogoutEvidence evidence() {
        return LogoutEvidence.of("agent-1", tale.history());
    }

    @Test
    void an_agent_that_never_logged_in_has_departed() {
        tale.registered("agent-1", "A");
        tale.registered("agent-1", "B").logsIn().refuses();

        assertThat(evidence()).isEqualTo(LogoutEvidence.REPORTED);
    }

    @Test
    void an_agent_whose_logout_was_reported_has_departed() {
        Line ann = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        assertThat(evidence()).isEqualTo(LogoutEvidence.MISSING);
        ann.isDropped();
        engine.hears(LOGOUT, "agent-2");
        assertThat(evidence()).isEqualTo(LogoutEvidence.MISSING);
        engine.hears(LOGOUT, "agent-1");

        assertThat(evidence()).isEqualTo(LogoutEvidence.REPORTED);
    }

    @Test
    void a_logout_of_an_earlier_session_says_nothing_of_a_later_one() {
        tale.loggedIn("agent-1", "A").logsOut().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        tale.loggedIn("agent-1", "A");

        assertThat(evidence()).isEqualTo(LogoutEvidence.MISSING);
    }

    @Test
    void a_login_without_an_answer_may_have_begun_a_session() {
        tale.registered("agent-1", "A").logsIn();

        assertThat(evidence()).isEqualTo(LogoutEvidence.MISSING);
    }

    @Test
    void nobody_knows_of_a_logout_without_a_reporting_engine() {
        tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1").resets();
        assertThat(evidence()).isEqualTo(LogoutEvidence.UNSEEN);

        tale.loggedIn("agent-1", "B");
        assertThat(evidence()).isEqualTo(LogoutEvidence.UNSEEN);
    }

    @Test
    void the_worst_of_all_servers_counts() {
        Line other = tale.reporting("B");
        tale.loggedIn("agent-1", "A");
        tale.loggedIn("agent-1", "B");
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        other.hears(LOGIN, "agent-1");

        assertThat(evidence()).isEqualTo(LogoutEvidence.MISSING);
    }

    @Test
    void a_server_that_was_ended_has_no_sessions_and_one_whose_connections_were_cut_has() {
        tale.loggedIn("agent-1", "A");
        tale.ends("A", "loss");
        assertThat(evidence()).isEqualTo(LogoutEvidence.MISSING);

        tale.ends("A", "kill");
        assertThat(evidence()).isEqualTo(LogoutEvidence.REPORTED);
    }
}
