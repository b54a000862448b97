package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/**
 * A logout by request whose answer is cut off, where an agent may have several sessions (policy allow): an engine that came while an earlier
 * session ended need not be told of that, so that the logout which it is told may be that of either.
 */
class LogoutCutOffTest {

    private final Tale tale = Tale.policy("allow").leases("agent-1");
    private final Line first = tale.engine("reporting-2", "A");

    /** An agent logs in and out, and in again; the engine comes shortly afterwards, and is told of the session that stands. */
    private Line engineThatComesLater(Line agent) {
        first.hears(LOGIN, "agent-1");
        agent.logsOut();
        first.hears(LOGOUT, "agent-1");
        agent.acks().logsIn();
        first.hears(LOGIN, "agent-1");
        agent.acks();
        tale.at(200);
        Line later = tale.reporting("A");
        tale.at(300);
        later.hears(LOGIN, "agent-1");
        return later;
    }

    private Judged inTheEnd(Line later) {
        tale.at(9_000);
        first.livesOn();
        later.livesOn();
        return Judged.of(tale.quiet());
    }

    @Test
    void shouldPassALogoutThatWasReportedBeforeItsAnswerWasCutOff() {
        Line agent = tale.loggedIn("agent-1", "A");
        Line later = engineThatComesLater(agent);
        agent.logsOut();
        later.hears(LOGOUT, "agent-1");
        tale.at(400);
        agent.closes();
        first.hears(LOGOUT, "agent-1");

        inTheEnd(later).charges();
    }

    @Test
    void shouldChargeALogoutThatIsMissing() {
        Line agent = tale.loggedIn("agent-1", "A");
        Line later = engineThatComesLater(agent);
        agent.logsOut();
        tale.at(400);
        agent.closes();
        first.hears(LOGOUT, "agent-1");

        inTheEnd(later).charges("LO-03", "RP-02");
    }

    /** One engine hears of the logout only after the connection is closed, the other one before; both have heard of a login in place of the first. */
    @Test
    void shouldPassTheLogoutOfASessionThatHadReplacedAnotherOneOnItsConnection() {
        Line other = tale.reporting("A");
        Line agent = tale.loggedIn("agent-1", "A");
        first.hears(LOGIN, "agent-1");
        other.hears(LOGIN, "agent-1");
        tale.at(3_000).quiet();
        long login = agent.logsIn().reference();
        agent.logsOut();
        first.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        other.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        agent.answers("EventAck", login).closes();
        other.hears(LOGOUT, "agent-1");

        inTheEnd(other).charges();
    }
}
