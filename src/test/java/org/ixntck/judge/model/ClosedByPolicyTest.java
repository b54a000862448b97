package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** What the policy close-earlier excuses on a connection that the server ends, and what it does not. */
class ClosedByPolicyTest {

    private final Tale tale = Tale.policy("close-earlier").leases("agent-1");
    private final Line engine = tale.reporting("A");

    private Judged inTheEnd() {
        tale.at(9_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    /** The session on that connection is closed by that on the next one, which is returned, and its logout is left out. */
    private Line forgotten(Line earlier) {
        engine.hears(LOGIN, "agent-1");
        Line later = tale.at(100).loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        earlier.isEndedByServer();
        return later;
    }

    /** The server has let the first login in and closes its session for the second one, before it has answered on the first connection. */
    @Test
    void shouldPassAnEndWithoutAnAnswerBehindALogin() {
        Line earlier = tale.agent("agent-1", "A").registers().logsIn();
        Line later = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        earlier.isEndedByServer();
        later.acks();

        inTheEnd().charges();
    }

    /** The server closes the connection instead of answering on it, and its end is heard of later than an answer would have to be. */
    @Test
    void shouldPassARequestThatIsNotAnsweredAsTheConnectionIsClosed() {
        Line earlier = askedTooLate();
        tale.at(900);
        earlier.isEndedByServer();

        inTheEnd().charges();
    }

    @Test
    void shouldChargeARequestThatIsNotAnsweredOnAConnectionThatStaysOpen() {
        askedTooLate();

        inTheEnd().charges("LI-07");
    }

    /** A logout is asked for on the connection whose session a login on the next one closes; it is never answered. */
    private Line askedTooLate() {
        Line earlier = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        Line later = tale.at(100).registered("agent-1", "A");
        earlier.logsOut();
        later.logsIn();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        later.acks();
        return earlier;
    }

    /** A client without a login has no session that the policy could close. */
    @Test
    void shouldChargeAnEndWithoutAnErrorWhereNobodyLoggedIn() {
        tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.agent("agent-1", "A").registersAs("nobody").isEndedByServer();

        assertThat(inTheEnd().charged()).contains("RG-05");
    }

    /**
     * The next login has ended the session on a silent connection, not the keep-alive: LI-10 is about its logout, and the logout that comes at the
     * end is that of the next session.
     */
    @Test
    void shouldChargeAnEarlierSilentSessionThatIsForgottenWithTheOrderOnly() {
        Line later = forgotten(tale.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks()
                .fallsSilent());
        tale.at(3_000).quiet();
        later.resets();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges("LI-10", "LO-03");
    }

    /** The last session has an end of its own, which is charged beside. */
    @Test
    void shouldChargeTheMissingLogoutOfTheNextSessionBesideThatOfASilentOne() {
        Line later = forgotten(tale.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks()
                .fallsSilent());
        tale.at(3_000).quiet();
        later.closes();

        inTheEnd().charges("LI-10", "LO-03", "AD-01");
    }

    /** The logout that comes is that of the session which the agent has just ended. */
    @Test
    void shouldChargeAnEarlierSessionThatIsForgottenWithoutBlamingTheLogoutOfTheNext() {
        Line later = forgotten(tale.loggedIn("agent-1", "A")).logsOut();
        engine.hears(LOGOUT, "agent-1");
        later.acks();

        inTheEnd().charges("LI-10", "LO-03");
    }

    @Test
    void shouldTakeTheLastLogoutForThatOfTheEarlierSessionIfItComesAfterThatOfTheNext() {
        Line later = forgotten(tale.loggedIn("agent-1", "A")).logsOut();
        engine.hears(LOGOUT, "agent-1");
        later.acks();
        engine.hears(LOGOUT, "agent-1");

        assertThat(inTheEnd().charged()).contains("LI-10").doesNotContain("LO-02", "LO-03", "AD-01");
    }

    /** Of two logins that were cut off before their answer the server reads one late: it closes the session, and its end is reported in a stall. */
    @Test
    void shouldPassTheEndOfALoginThatWasReadLateAlsoIfItIsReportedInAStall() {
        Line other = tale.engine("reporting-2", "A");
        tale.registered("agent-1", "A").logsIn().resets();
        tale.registered("agent-1", "A").logsIn().resets();
        Line later = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        other.hears(LOGIN, "agent-1");
        tale.at(100);
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        other.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(1_500).since(700);
        engine.hears(LOGOUT, "agent-1");
        tale.since(700);
        other.hears(LOGOUT, "agent-1");
        tale.since(700);
        later.isEndedByServer();
        tale.stalled(800, 1_500).quiet();

        tale.at(9_000);
        other.livesOn();
        inTheEnd().charges();
    }

    /** The agent was demoted by a server that had been halted before, so that the logout may be one that was kept. */
    @Test
    void shouldNotDemandTheLogoutOfASessionThatMayBeOver() {
        Line agent = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(1_000).ends("A", "freeze").at(1_500).ends("A", "thaw");
        agent.isAvailable();
        engine.hears(LOGOUT, "agent-1");
        agent.acks();
        tale.at(6_000).quiet();
        Line later = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1");
        later.acks();

        inTheEnd().charges();
    }

    /** The agent asked to become available, and the reports do not say that it is not logged in any more. */
    @Test
    void shouldDemandItWhereTheAgentIsReportedAsLoggedIn() {
        Line agent = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        agent.isAvailable().acks();
        tale.at(3_000).quiet();
        Line later = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1");
        later.acks();
        agent.isEndedByServer();

        assertThat(inTheEnd().charged()).contains("LI-10");
    }

    /** Another login is cut off as the policy closes its connection; then the keep-alive of the next one expires in a stall of the kit. */
    @Test
    void shouldTakeALogoutInAStallForThatOfAConnectionWhoseKeepAliveHasExpired() {
        Line first = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(2_000);
        Line second =
                tale.agent("agent-1", "A").registersWithKeepAlive(400).acks().logsIn();
        first.logsIn().isEndedByServer();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        second.acks();
        tale.stalled(2_050, 3_100).at(3_100);
        engine.hears(LOGOUT, "agent-1");
        tale.at(3_300);
        second.isEndedByServer();

        inTheEnd().charges();
    }

    /** The login on the connection that is about to be closed is never read. Later the agent becomes available elsewhere, which logs it out (AV-06). */
    @Test
    void shouldPassALogoutUponAvailabilityBehindALoginThatWasCutOffByThePolicy() {
        Line first = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        Line second = tale.at(100).registered("agent-1", "A").isAvailable().acks();
        tale.at(120);
        engine.hears(LOGOUT, "agent-1");
        Line third = tale.at(140).loggedIn("agent-1", "A");
        second.logsIn();
        engine.hears(LOGIN, "agent-1");
        tale.at(180);
        first.isEndedByServer();
        second.isEndedByServer();
        third.registers().acks();
        Line fourth = tale.at(240).registered("agent-1", "A").isAvailable().acks();
        tale.at(340);
        engine.hears(LOGOUT, "agent-1");
        tale.at(3_000).quiet();
        third.resets();
        fourth.resets();

        inTheEnd().charges();
    }
}
