package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection of which the application has closed its half: a server may take that for a loss, or not (domain.md, section 5). */
class HalfCloseTest {

    private final OneServer server = new OneServer(Tale.begin("keep-alive"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    @Test
    void shouldLetAServerTakeAHalfCloseForALoss() {
        server.loggedIn("agent-1").halfCloses().isEndedByServer();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }

    @Test
    void shouldLetAServerTakeAHalfCloseForNoLoss() {
        Line agent = server.loggedIn("agent-1").halfCloses();
        tale.at(9_000);
        engine.livesOn();
        agent.closes();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }

    @Test
    void shouldDemandTheLogoutWhenAHalfClosedConnectionIsClosed() {
        server.loggedIn("agent-1").halfCloses().closes();

        server.inTheEnd().charges("AD-01", "LO-03");
    }

    /** Who ends the connection has noticed: from then on a logout is owed as at any other end by the server. */
    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldDemandTheLogoutOnceTheServerHasEndedAHalfClosedConnection(String policy) {
        OneServer one = new OneServer(Tale.policy(policy));
        Line agent = one.loggedIn("agent-1").halfCloses();
        one.tale().at(5_000).quiet();
        agent.isEndedByServer();

        one.inTheEnd().charges("LO-03");
    }

    /** Also where the report to another engine shows that it had noticed before. */
    @Test
    void shouldDemandTheLogoutAtEachEngineOnceTheServerHasEndedAHalfClosedConnection() {
        Line other = tale.engine("reporting-2", "A");
        Line agent = server.loggedIn("agent-1");
        other.hears(LOGIN, "agent-1");
        agent.halfCloses();
        tale.at(5_000).quiet();
        other.hears(LOGOUT, "agent-1");
        agent.isEndedByServer();

        server.inTheEnd().charges("RP-02", "LO-03");
    }

    @Test
    void shouldLetAServerDropALoginThatAHalfCloseFollows() {
        tale.registered("agent-1", "A").logsIn().halfCloses().isEndedByServer();

        server.inTheEnd().charges();
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

    /** The session that the first login has begun stands while the others are read, and ends with the connection. */
    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldLetAServerRefuseFurtherLoginsBehindTheOneThatAHalfCloseEnds(String policy) {
        Tale one = Tale.policy(policy);
        Line reporting = one.leases("agent-1").reporting("A");
        Line agent = one.registered("agent-1", "A").logsIn().logsIn().logsIn().logsIn();
        one.happens(new Event.Fault(agent.id(), Kind.HALF_CLOSE));
        reporting.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        agent.answers("EventAck", agent.reference() - 3);
        for (long further = agent.reference() - 2; further <= agent.reference(); further++) {
            agent.answers("EventError", further);
        }
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
        server.loggedIn("agent-1").halfCloses().isEndedByServer();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");

        server.inTheEnd().charges("AD-01", "RP-03");
    }

    /** A server that was halted may count the silence of the application anew. */
    @Test
    void shouldPassALateLogoutAfterAHaltOfTheServer() {
        Line agent = tale.agent("agent-1", "A")
                .connected()
                .registersWithKeepAlive(2_000)
                .acks()
                .logsIn();
        engine.hears(LOGIN, "agent-1");
        agent.acks().halfCloses();
        tale.at(1_500).ends("A", "freeze").at(2_000).ends("A", "thaw");
        engine.livesOn();
        tale.at(5_500).quiet();
        agent.resets();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }
}
