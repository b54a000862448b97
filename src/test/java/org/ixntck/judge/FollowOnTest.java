package org.ixntck.judge;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import org.ixntck.journal.Role;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Arrives;
import org.ixntck.judge.claim.ExactlyOne;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.StaysOpen;
import org.junit.jupiter.api.Test;

/** One fault of a server is charged once: what could not come because of it is charged to nobody. */
class FollowOnTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("A");

    private Verdicts inTheEnd() {
        tale.at(5000);
        engine.livesOn();
        return Verdicts.of(tale.quiet());
    }

    /** LI-02 and SD-05 are expected of the login, or whatever else was asked last. */
    private void expectsTheReport(String event) {
        long place = tale.last();
        tale.happens(
                new Expectation(List.of("LI-02"), new Arrives("reporting@A", event, "agent-1", place, 1000)).event());
        tale.happens(new Expectation(List.of("SD-05"), new ExactlyOne("reporting@A", event, "agent-1", place, 1000))
                .event());
    }

    @Test
    void a_login_that_was_refused_owes_no_report() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        expectsTheReport(LOGIN);
        agent.refuses();

        inTheEnd().charge("LI-01").leaveOpen("LI-02", "SD-05");
    }

    /** Events that were caused while no reporting engine was registered are never demanded. */
    @Test
    void an_engine_that_is_registered_after_the_login_is_owed_no_report() {
        Line late = tale.opens(Role.REPORTING, "late", "B").connected().registers();
        Line agent = tale.registered("agent-1", "B").logsIn();
        long place = tale.last();
        tale.happens(
                new Expectation(List.of("SR-07"), new ExactlyOne("late@B", LOGIN, "agent-1", place, 1000)).event());
        tale.at(400);
        late.acks();
        agent.acks();

        inTheEnd().chargeNothing().leaveOpen("SR-07");
    }

    /** The answer to the registration itself is owed to an engine that is not registered. */
    @Test
    void an_engine_whose_registration_is_not_answered_is_owed_the_answer() {
        tale.opens(Role.REPORTING, "late", "B").connected().registers();
        tale.happens(new Expectation(List.of("SR-08"), new Accepted("late@B", 500)).event());

        inTheEnd().charge("RG-01", "SR-08");
    }

    @Test
    void an_engine_that_was_refused_and_cut_off_is_owed_none_either() {
        Line refused =
                tale.opens(Role.REPORTING, "late", "B").connected().registers().refuses();
        tale.at(300);
        refused.isEndedByServer();
        tale.at(400);
        Line agent = tale.registered("agent-1", "B").logsIn();
        long place = tale.last();
        tale.happens(
                new Expectation(List.of("SR-07"), new ExactlyOne("late@B", LOGIN, "agent-1", place, 1000)).event());
        agent.acks();

        inTheEnd().charge("RG-01").leaveOpen("SR-07");
    }

    /** What a server tells an engine that comes while agents are logged in is open (RP-07), and no late report. */
    @Test
    void a_login_that_is_told_to_an_engine_that_comes_later_is_not_late() {
        tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(2_000).quiet();
        engine.resets();
        Line again = tale.reporting("A");
        again.hears(LOGIN, "agent-1");
        tale.at(5_000);
        again.livesOn();

        Verdicts.of(tale.quiet()).chargeNothing();
    }

    @Test
    void a_connection_that_was_refused_may_be_ended_where_one_was_expected_to_stay_open() {
        Line agent = tale.agent("agent-1", "A").registers().refuses();
        long place = tale.last();
        tale.happens(new Expectation(List.of("SR-05"), new StaysOpen("agent-1@A", place, 1000)).event());
        tale.at(500);
        agent.isEndedByServer();

        inTheEnd().charge("RG-01").leaveOpen("SR-05");
    }

    @Test
    void a_connection_that_is_registered_may_not() {
        Line agent = tale.registered("agent-1", "A");
        long place = tale.last();
        tale.happens(new Expectation(List.of("SR-05"), new StaysOpen("agent-1@A", place, 1000)).event());
        tale.at(500);
        agent.isEndedByServer();

        inTheEnd().charge("RG-09", "SR-05");
    }

    @Test
    void a_login_that_was_acknowledged_owes_it() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        expectsTheReport(LOGIN);
        agent.acks();

        inTheEnd().charge("LI-02", "SD-05");
    }

    @Test
    void a_login_that_was_refused_after_it_was_acknowledged_owes_it() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        expectsTheReport(LOGIN);
        agent.acks().refuses();

        inTheEnd().charge("LI-02", "LI-07", "SD-05");
    }

    @Test
    void the_loss_of_an_agent_whose_login_was_refused_owes_no_logout() {
        Line agent = tale.registered("agent-1", "A").logsIn().refuses();
        tale.at(100);
        agent.resets();
        long reset = tale.last() - 1;
        tale.happens(new Expectation(List.of("SD-04"), new ExactlyOne("reporting@A", LOGOUT, "agent-1", reset, 1000))
                .event());

        inTheEnd().charge("LI-01").leaveOpen("SD-04");
    }

    @Test
    void a_logout_that_was_refused_owes_no_report() {
        Line agent = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        agent.logsOut();
        long place = tale.last();
        tale.happens(
                new Expectation(List.of("LO-02"), new Arrives("reporting@A", LOGOUT, "agent-1", place, 1000)).event());
        agent.refuses();

        inTheEnd().charge("LO-01").leaveOpen("LO-02");
    }

    /** SR-02 is expected of what was asked last. */
    private void expectsTheAcknowledgement(Line agent) {
        tale.happens(new Expectation(List.of("SR-02"), new Answered(agent.id(), agent.reference(), "EventAck", 500))
                .event());
    }

    @Test
    void an_availability_of_a_client_that_was_not_registered_deserves_the_error() {
        tale.ends("A", "kill").restarts("A");
        Line agent = tale.agent("agent-1", "A").registers().refuses().isAvailable();
        expectsTheAcknowledgement(agent);
        agent.refuses();
        tale.at(100);
        agent.isEndedByServer();

        inTheEnd().charge("RG-01", "SR-01").leaveOpen("SR-02");
    }

    @Test
    void an_acknowledgement_of_a_client_that_was_not_registered_proves_nothing() {
        tale.ends("A", "kill").restarts("A");
        Line agent = tale.agent("agent-1", "A").isAvailable();
        expectsTheAcknowledgement(agent);
        agent.acks();

        inTheEnd().charge("SR-09").leaveOpen("SR-02");
    }

    @Test
    void an_availability_of_a_registered_client_that_is_refused_is_charged() {
        tale.ends("A", "kill").restarts("A");
        Line agent = tale.registered("agent-1", "A").isAvailable();
        expectsTheAcknowledgement(agent);
        agent.refuses();

        inTheEnd().charge("SR-02");
    }
}
