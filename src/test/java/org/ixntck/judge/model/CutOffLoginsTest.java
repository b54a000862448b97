package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Logins whose connection is lost before their answer, and losses that a server need not have noticed yet. */
class CutOffLoginsTest {

    private final OneServer server = new OneServer(Tale.policy("refuse"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    /** A loss may be noticed as late as a report budget after it: until then a second login may be refused. */
    @Test
    void shouldPassARefusalWhileTheLossMayNotBeNoticed() {
        server.loggedIn("agent-1").resets();
        Line back = tale.registered("agent-1", "A").logsIn();
        tale.at(300);
        back.refuses();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }

    /** The server had read the login before it noticed the loss; its answer came behind the report. */
    @Test
    void shouldPassARefusalThatComesAfterTheLogoutOfTheEarlierSession() {
        server.loggedIn("agent-1").resets();
        Line back = tale.registered("agent-1", "A").logsIn();
        tale.at(300);
        engine.hears(LOGOUT, "agent-1");
        back.refuses();

        server.inTheEnd().charges();
    }

    @Test
    void shouldChargeARefusalOnceTheLossIsNoticed() {
        server.loggedIn("agent-1").resets();
        engine.hears(LOGOUT, "agent-1");
        tale.at(2_000).quiet();
        tale.registered("agent-1", "A").logsIn().refuses();

        server.inTheEnd().charges("AD-11", "LI-01");
    }

    /** A login that was cut off before its answer was processed or not; where it was, both reports are owed. */
    @Test
    void shouldPassALoginThatWasCutOffWhetherItIsReportedOrNot() {
        tale.registered("agent-1", "A").logsIn().resets();
        tale.registered("agent-2", "A").logsIn().resets();
        engine.hears(LOGIN, "agent-2").hears(LOGOUT, "agent-2");

        server.inTheEnd().charges();
    }

    @Test
    void shouldChargeALoginThatWasCutOffAndIsReportedWithoutItsLogout() {
        tale.registered("agent-2", "A").logsIn().resets();
        engine.hears(LOGIN, "agent-2");

        assertThat(server.inTheEnd().charged()).contains("AD-01");
    }

    /** No login was refused, so that it is not AD-12. */
    @Test
    void shouldChargeASecondLogoutOfALoginThatWasCutOff() {
        tale.registered("agent-2", "A").logsIn().resets();
        engine.hears(LOGIN, "agent-2").hears(LOGOUT, "agent-2").hears(LOGOUT, "agent-2");

        assertThat(server.inTheEnd().charged()).contains("AD-01").doesNotContain("AD-12");
    }

    /** A login that was cut off lies before the next session, or its reports do not come: they pay for nothing else. */
    @Test
    void shouldChargeALoginThatIsMissingAmongCutOffLogins() {
        tale.registered("agent-1", "A").logsIn().resets();
        tale.registered("agent-1", "A").logsIn().resets();
        tale.at(600).quiet();
        tale.loggedIn("agent-1", "A");
        tale.at(1_200).quiet();

        assertThat(server.inTheEnd().charged()).contains("LI-02");
    }

    @Test
    void shouldPassReportsOfCutOffLoginsBetweenKnownSessions() {
        tale.registered("agent-1", "A").logsIn().resets();
        Line second = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(2_000).quiet();
        second.closes();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }
}
