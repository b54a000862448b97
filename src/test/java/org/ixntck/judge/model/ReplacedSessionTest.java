package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Policy allow: a login may end the agent's session on another connection (AD-13: a later request of the same agent came to that server). */
class ReplacedSessionTest {

    private final Tale tale = Tale.policy("allow").leases("agent-1");
    private final Line engine = tale.reporting("A");

    /** All reports come after the last login was acknowledged. */
    @Test
    void shouldTakeALogoutForThatOfTheSessionBeforeTheLastLogin() {
        Line first = tale.registered("agent-1", "A").logsIn().acks().logsOut().acks();
        Line second = tale.registered("agent-1", "A").logsIn().acks();
        first.logsIn().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        first.closes();
        second.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    /** The connection of the last login was opened before that of the session which it ends. */
    @Test
    void shouldTakeItForThatOfTheEarlierSessionAlsoOnAConnectionThatWasOpenedLater() {
        Line second = tale.registered("agent-1", "A");
        Line first = tale.registered("agent-1", "A").logsIn().acks();
        second.logsIn().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        second.closes();
        engine.hears(LOGOUT, "agent-1");
        first.closes();

        inTheEnd().charges();
    }

    /** One agent is demoted on one connection and logs in twice on the other. */
    @Test
    void shouldTakeTheLogoutsForThoseOfADemotionAndOfASecondLogin() {
        Line first = tale.registered("agent-1", "A").isAvailable().acks();
        Line second = tale.registered("agent-1", "A").logsIn();
        long login = second.reference();
        long available = second.isAvailable().reference();
        long one = first.logsIn().reference();
        long two = first.logsIn().reference();
        second.answers("EventAck", login).answers("EventAck", available);
        first.answers("EventAck", one).answers("EventAck", two);
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        first.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    /** What the later login has brought about may be reported one report budget later. */
    @Test
    void shouldTakeItForThatOfTheEarlierSessionAlsoAfterTheAgentIsNotAvailable() {
        Line first = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(3_000).quiet();
        Line second = tale.registered("agent-1", "A").logsIn().acks();
        first.isNotAvailable().refuses();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        second.closes();
        engine.hears(LOGOUT, "agent-1");
        first.closes();

        inTheEnd().charges();
    }

    /** Both logins are reported after that. */
    @Test
    void shouldTakeItForThatOfTheEarlierSessionAlsoWhereTheAgentIsNotAvailableOnAThirdConnection() {
        Line second = tale.registered("agent-1", "A");
        Line third = tale.registered("agent-1", "A").isAvailable().acks();
        Line first = tale.registered("agent-1", "A").logsIn().acks();
        second.logsIn().acks();
        third.isNotAvailable().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        second.closes();
        engine.hears(LOGOUT, "agent-1");
        first.closes();

        inTheEnd().charges();
    }

    @Test
    void shouldStillChargeALogoutAfterTheAgentIsNotAvailable() {
        Line first = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(3_000).quiet();
        first.isNotAvailable().refuses();
        engine.hears(LOGOUT, "agent-1");
        tale.at(6_000).quiet();
        first.closes();

        assertThat(inTheEnd().charged()).contains("AV-04");
    }

    /** The reports come before the answers, and to two engines. */
    @Test
    void shouldPassTwoMoreLoginsOnTheConnectionWhichReplaceOneAnother() {
        Line other = tale.engine("reporting-2", "A");
        Line line = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        other.hears(LOGIN, "agent-1");
        long one = line.logsIn().reference();
        long two = line.logsIn().reference();
        other.hears(LOGOUT, "agent-1")
                .hears(LOGIN, "agent-1")
                .hears(LOGOUT, "agent-1")
                .hears(LOGIN, "agent-1");
        engine.hears(LOGOUT, "agent-1")
                .hears(LOGIN, "agent-1")
                .hears(LOGOUT, "agent-1")
                .hears(LOGIN, "agent-1");
        line.answers("EventAck", one).answers("EventAck", two);
        tale.at(6_000).quiet();
        line.closes();
        engine.hears(LOGOUT, "agent-1");
        other.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    /** Nobody is logged in on the earlier connection any more (LO-04). */
    @Test
    void shouldPassALogoutOnTheEarlierConnectionThatIsRefused() {
        Line first = tale.registered("agent-1", "A").logsIn().acks();
        Line second = tale.registered("agent-1", "A").logsIn().acks();
        first.logsOut().refuses();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        second.closes();
        engine.hears(LOGOUT, "agent-1");
        first.closes();

        inTheEnd().charges();
    }

    @Test
    void shouldChargeALogoutOnTheLaterConnectionThatIsRefused() {
        Line first = tale.registered("agent-1", "A").logsIn().acks();
        Line second = tale.registered("agent-1", "A").logsIn().acks();
        second.logsOut().refuses();
        engine.hears(LOGIN, "agent-1").hears(LOGIN, "agent-1");
        tale.at(6_000).quiet();
        first.closes();
        second.closes();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");

        assertThat(inTheEnd().charged()).contains("LO-01");
    }

    /** No request came after the login of the session that stands. */
    @Test
    void shouldStillChargeALogoutOfTheSessionThatReplacedTheOther() {
        Line first = tale.registered("agent-1", "A").logsIn().acks();
        tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(3_000).quiet();
        first.closes();
        tale.at(6_000).quiet();
        engine.hears(LOGOUT, "agent-1");

        assertThat(inTheEnd().charged()).contains("AD-13");
    }

    private Judged inTheEnd() {
        tale.at(20_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    /**
     * The request to log out is refused on a connection whose session was replaced, and a login is sent with it. A logout is reported with the last
     * session only.
     */
    @Test
    void shouldPassTheRefusalOfALogoutThatIsFollowedByALoginAtOnce() {
        Line first = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        Line second = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(3_000).quiet();
        first.logsOut().logsIn();
        engine.hears(LOGIN, "agent-1");
        first.answers("EventError", first.reference() - 1).acks();
        tale.at(6_000).quiet();
        second.closes();
        first.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    /** The agent was demoted on its only connection, and logs out and in there in one go: only the login is reported. */
    @Test
    void shouldPassALoginAfterALogoutOfASessionThatIsOverAlready() {
        Line agent = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        agent.isAvailable();
        engine.hears(LOGOUT, "agent-1");
        agent.acks();
        tale.at(3_000).quiet();
        agent.logsOut().logsIn();
        engine.hears(LOGIN, "agent-1");
        agent.answers("EventAck", agent.reference() - 1).acks();
        tale.at(6_000).quiet();
        agent.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    /** A login that was cut off before its answer is read later than the next one, whose session it ends. */
    @Test
    void shouldPassALogoutThatALoginMayHaveBroughtAboutWhichWasCutOff() {
        Line cut = tale.registered("agent-1", "A").logsIn();
        cut.closes();
        Line agent = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1");
        agent.acks();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    /** Nobody is logged in on that connection any more, so that a logout is refused there (LO-04). */
    @Test
    void shouldPassTheRefusalOfALogoutWhereALoginThatWasCutOffMayHaveEndedTheSession() {
        Line cut = tale.registered("agent-1", "A").logsIn();
        cut.closes();
        tale.registered("agent-1", "A").logsIn().acks().closes();
        Line agent = tale.registered("agent-1", "A").logsIn().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        tale.at(3_000).quiet();
        agent.logsOut().refuses();

        inTheEnd().charges();
    }

    @Test
    void shouldChargeSuchALogoutWhereNoLoginWasCutOff() {
        Line agent = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1");
        agent.acks();
        tale.at(3_000).quiet();
        engine.hears(LOGOUT, "agent-1");

        assertThat(inTheEnd().charged()).contains("AD-13");
    }
}
