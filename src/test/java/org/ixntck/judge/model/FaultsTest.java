package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;
import static org.ixntck.judge.Tale.STATUS;

import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from each fault (domain.md, section 5), and what does not. */
class FaultsTest {

    private final Tale tale = Tale.begin("keep-alive");
    private final Line engine = tale.leases("agent-1").leases("agent-2").reporting("A");

    private Judged inTheEnd() {
        tale.at(20_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    private Line loggedIn() {
        Line line = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        return line;
    }

    private Line fault(Line on, Kind kind) {
        return fault(tale, on, kind);
    }

    private static Line fault(Tale of, Line on, Kind kind) {
        of.happens(new Event.Fault(on.id(), kind));
        return on;
    }

    private Line hampered(Line on, long millis) {
        tale.happens(new Event.Hampered(on.id(), "slow", millis));
        return on;
    }

    private void healed(Line on) {
        tale.happens(new Event.Healed(on.id(), "silence"));
    }

    @Test
    void shouldLetAServerTakeAHalfCloseForALoss() {
        fault(loggedIn(), Kind.HALF_CLOSE).isEndedByServer();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    @Test
    void shouldLetAServerTakeAHalfCloseForNoLoss() {
        Line agent = fault(loggedIn(), Kind.HALF_CLOSE);
        tale.at(9_000);
        engine.livesOn();
        agent.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    @Test
    void shouldDemandTheLogoutWhenAHalfClosedConnectionIsClosed() {
        fault(loggedIn(), Kind.HALF_CLOSE).closes();

        inTheEnd().charges("AD-01", "LO-03");
    }

    @Test
    void shouldLetAServerDropALoginThatAHalfCloseFollows() {
        fault(tale.registered("agent-1", "A").logsIn(), Kind.HALF_CLOSE).isEndedByServer();

        inTheEnd().charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldLetAServerNoticeAHalfCloseBehindALogin(String policy) {
        Tale one = Tale.policy(policy);
        Line reporting = one.leases("agent-1").reporting("A");
        Line agent = one.registered("agent-1", "A").logsIn();
        one.happens(new Event.Fault(agent.id(), Kind.HALF_CLOSE));
        agent.acks();
        reporting.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        agent.isEndedByServer();
        one.at(20_000);
        reporting.livesOn();

        Judged.of(one.quiet()).charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldDemandOneLogoutWhereItsAnswerIsCutOff(String policy) {
        Tale one = Tale.policy(policy);
        Line reporting = one.leases("agent-1").reporting("A");
        Line agent = one.loggedIn("agent-1", "A");
        reporting.hears(LOGIN, "agent-1");
        one.at(50);
        agent.logsOut();
        reporting.hears(LOGOUT, "agent-1");
        agent.closes();
        one.at(20_000);
        reporting.livesOn();

        Judged.of(one.quiet()).charges();
    }

    @Test
    void shouldDemandALoginAfterALossThatNoEngineWasToldOf() {
        Tale one = Tale.policy("refuse");
        Line reporting = one.leases("agent-1").reporting("A");
        Line agent = one.registered("agent-1", "A").logsIn().acks();
        reporting.resets();
        agent.closes();
        one.at(5_000).quiet();
        one.registered("agent-1", "A").logsIn().refuses();
        one.at(20_000);

        Judged.of(one.quiet()).charges("LI-01", "AD-11", "LI-08");
    }

    @Test
    void shouldDemandALoginOnceALossMustHaveBeenNoticed() {
        Tale one = Tale.policy("refuse");
        Line reporting = one.leases("agent-1").reporting("A");
        Line agent = one.at(50).registered("agent-1", "A").logsIn().acks();
        reporting.resets();
        one.at(500);
        agent.closes();
        Line again = one.at(530).registered("agent-1", "A").logsIn().refuses();
        one.at(1_800).quiet();
        again.logsIn().refuses();
        one.at(20_000);

        Judged.of(one.quiet()).charges("LI-01", "AD-11", "LI-08");
    }

    @Test
    void shouldNotLetAServerReportAHalfClosedAgentTwice() {
        fault(loggedIn(), Kind.HALF_CLOSE).isEndedByServer();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");

        inTheEnd().charges("AD-01", "RP-03");
    }

    @Test
    void shouldAnswerForADeafAgentAsForAnyOther() {
        Line agent = fault(loggedIn(), Kind.DEAFNESS).logsOut();
        engine.hears(LOGOUT, "agent-1");
        tale.at(5_000);
        engine.livesOn();
        agent.logsIn();
        engine.hears(LOGIN, "agent-1");

        inTheEnd().charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldTakeALoginForServedWhoseAnswerTheKitDoesNotRead(String policy) {
        Tale one = Tale.policy(policy);
        one.leases("agent-1");
        Line agent = fault(one, one.registered("agent-1", "A").logsIn(), Kind.DEAFNESS);
        Line reporting = one.at(5_000).quiet().reporting("A");
        one.at(6_000);
        agent.resets();
        reporting.hears(LOGOUT, "agent-1");
        one.at(20_000);
        reporting.livesOn();

        Judged.of(one.quiet()).charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldLetAnEngineThatComesAfterALossHearOfItWhereTheKitDidNotReadTheAnswer(String policy) {
        Tale one = Tale.policy(policy);
        one.leases("agent-1");
        Line agent = fault(one, one.registered("agent-1", "A").logsIn(), Kind.DEAFNESS);
        one.at(5_000).quiet();
        agent.resets();
        Line reporting = one.reporting("A").hears(LOGOUT, "agent-1");
        one.at(20_000);
        reporting.livesOn();

        Judged.of(one.quiet()).charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldTakeALogoutForServedWhoseAnswerTheKitDoesNotRead(String policy) {
        Tale one = Tale.policy(policy);
        one.leases("agent-1");
        Line agent = fault(one, one.loggedIn("agent-1", "A").logsOut(), Kind.DEAFNESS);
        Line reporting = one.at(5_000).quiet().reporting("A");
        one.at(6_000);
        agent.resets();
        one.at(20_000);
        reporting.livesOn();

        Judged.of(one.quiet()).charges();
    }

    @ParameterizedTest
    @ValueSource(longs = {200, 5_000})
    void shouldLetAServerRefuseTheNextLoginWhileItHasNotNoticedTheEndOfADeafOne(long millis) {
        Tale one = Tale.policy("refuse");
        one.leases("agent-1");
        Line agent = fault(one, one.registered("agent-1", "A").logsIn(), Kind.DEAFNESS);
        one.at(millis).quiet();
        agent.resets();
        Line again = one.registered("agent-1", "A").logsIn().refuses();
        one.at(millis + 3_000).quiet();
        again.logsIn().acks();
        one.at(20_000);

        Judged.of(one.quiet()).charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier"})
    void shouldDemandTheLogoutOfADeafAgentWhoseLoginWasReported(String policy) {
        Tale one = Tale.policy(policy);
        Line reporting = one.leases("agent-1").reporting("A");
        Line agent = fault(one, one.registered("agent-1", "A").logsIn(), Kind.DEAFNESS);
        reporting.hears(LOGIN, "agent-1");
        one.at(5_000).quiet();
        agent.resets();
        one.at(20_000);
        reporting.livesOn();

        Judged.of(one.quiet()).charges("AD-03", "LO-03");
    }

    @Test
    void shouldOweNothingToADeafEngine() {
        Line agent = loggedIn();
        fault(engine, Kind.DEAFNESS);
        agent.logsOut().acks();

        Judged.of(tale.at(20_000).quiet()).charges();
    }

    @Test
    void shouldOweReportsToASilentEngine() {
        Line agent = loggedIn();
        fault(engine, Kind.SILENCE);
        agent.logsOut().acks();

        inTheEnd().charges("LO-02", "LO-03");
    }

    @Test
    void shouldLetAnAgentGoOnThatWasSilentForAWhile() {
        Line agent = tale.agent("agent-1", "A")
                .registersWithKeepAlive(1_000)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        fault(agent, Kind.SILENCE);
        tale.at(1_000);
        healed(agent);
        tale.at(9_000);
        engine.livesOn();
        agent.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    @Test
    void shouldLetAServerLoseAnAgentThatWasSilentForAWhile() {
        Line agent = tale.agent("agent-1", "A")
                .registersWithKeepAlive(1_000)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        fault(agent, Kind.SILENCE);
        tale.at(2_100);
        healed(agent);
        agent.isEndedByServer();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    /** As after a stall of the kit, which has kept it from answering polls: the server has taken the client for lost, and reads no more. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SILENCE", "HALF_CLOSE"})
    void shouldNotDemandALoginWhoseConnectionTheServerEnds(Kind kind) {
        Line agent = tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
        tale.at(1_000);
        fault(agent.logsIn(), kind).isEndedByServer();

        inTheEnd().charges();
    }

    @Test
    void shouldDemandTheLogoutOfAnAgentThatStaysSilent() {
        Line agent = tale.agent("agent-1", "A")
                .registersWithKeepAlive(1_000)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        fault(agent, Kind.SILENCE);

        inTheEnd().charges("AD-10", "LO-03");
    }

    @Test
    void shouldNotTakeSlowTrafficForALoss() {
        hampered(loggedIn(), 500);
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges("AD-13");
    }

    @Test
    void shouldNotLetAServerEndAConnectionForItsSlices() {
        hampered(loggedIn(), 0).isEndedByServer();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges("RG-09");
    }

    @Test
    void shouldLetAServerLoseAnAgentWhoseRepliesAreHeldBack() {
        Line agent = tale.agent("agent-1", "A")
                .registersWithKeepAlive(1_000)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        hampered(agent, 2_000).isEndedByServer();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }

    @Test
    void shouldNotCallLateWhatTheKitHasLeftUnread() {
        hampered(engine, 2_000);
        Line agent = tale.registered("agent-1", "A").logsIn().acks();
        tale.since(100).at(9_000);
        engine.hears(LOGIN, "agent-1").says(Tale.about(STATUS, "agent-1"));
        agent.hears(STATUS, "agent-1");

        inTheEnd().charges();
    }

    /** A long message in slices holds up the replies to polls: the server takes the agent for lost, whatever it has asked last. */
    @Test
    void shouldPassALogoutBeforeTheEndWhereRepliesToPollsAreHeldBack() {
        Line agent = tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
        agent.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        agent.isNotAvailable().acks();
        hampered(agent, 2_000);
        tale.at(900);
        engine.hears(LOGOUT, "agent-1");
        agent.isEndedByServer();

        inTheEnd().charges();
    }

    /** A server that takes an agent for lost reports the logout; the models do not say that it closes the connection. */
    @Test
    void shouldPassALogoutWhereRepliesToPollsAreHeldBackAndTheConnectionStaysOpen() {
        Line agent = tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
        agent.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        hampered(agent, 2_000);
        tale.at(900);
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges();
    }
}
