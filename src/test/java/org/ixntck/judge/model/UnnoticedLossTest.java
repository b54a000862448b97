package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Role;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** A server need not notice a loss at once: until one report budget later the session may stand for it. */
class UnnoticedLossTest {

    private final Tale tale = Tale.policy("refuse").leases("agent-1");

    @Test
    void shouldLeaveOpenWhetherAnAgentIsAvailableBesideASessionThatMayStand() {
        Line engine = engineOfALostAgent();
        Line later = tale.registered("agent-1", "A").logsIn();
        long login = later.reference();
        later.isAvailable().answers("EventError", login).refuses();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    /** The report may come before the answer that the server gave when it had not noticed yet. */
    @Test
    void shouldLeaveItOpenAlsoIfTheLossWasReportedBeforeTheAnswerCame() {
        Line engine = engineOfALostAgent();
        Line later = tale.registered("agent-1", "A").isAvailable();
        engine.hears(LOGOUT, "agent-1");
        later.refuses();

        inTheEnd(engine).charges();
    }

    @Test
    void shouldChargeAnAvailableAgentThatIsRefusedWhenNothingCanStandAnyMore() {
        Line engine = engineOfALostAgent();
        engine.hears(LOGOUT, "agent-1");
        tale.at(3_000).quiet();
        tale.registered("agent-1", "A").isAvailable().refuses();

        inTheEnd(engine).charges("AV-01");
    }

    /** RP-07: an engine that comes may be told of a session that stands for the server, and then of its end. */
    @Test
    void shouldPassALoginToAnEngineThatComesBeforeTheLossIsNoticed() {
        isLostUnreported();
        Line engine = tale.at(3_100).reporting("A");
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    /** That an engine is told of a session says that the server takes it to stand. */
    @Test
    void shouldLeaveALoginOpenAsLongAsAnEngineThatComesIsToldOfTheLostSession() {
        isLostUnreported();
        Line engine = tale.at(3_100).reporting("A");
        engine.hears(LOGIN, "agent-1");
        Line later = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGOUT, "agent-1");
        later.refuses();

        inTheEnd(engine).charges();
    }

    /** One that kept the login for the engine has kept the logout as well. */
    @Test
    void shouldChargeALoginAloneToAnEngineThatComesWhenTheLossMustBeNoticed() {
        isLostUnreported();
        tale.at(6_000).quiet();
        Line engine = tale.reporting("A");
        engine.hears(LOGIN, "agent-1");

        inTheEnd(engine).charges("LO-03");
    }

    /** An application that reads nothing answers no polls, so the server may have missed it long before it was reset. */
    @Test
    void shouldNotOweALogoutToAnEngineThatCameWhenTheConnectionMayHaveBeenLost() {
        Line earlier = tale.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks();
        tale.happens(new Event.Fault(earlier.id(), Kind.DEAFNESS));
        tale.at(3_000).quiet();
        Line engine = tale.reporting("A");
        earlier.resets();

        inTheEnd(engine).charges();
    }

    @Test
    void shouldOweItToAnEngineThatWasThereBefore() {
        Line engine = tale.reporting("A");
        Line earlier = tale.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        tale.happens(new Event.Fault(earlier.id(), Kind.DEAFNESS));
        tale.at(3_000).quiet();
        earlier.resets();

        assertThat(inTheEnd(engine).charged()).contains("AD-03");
    }

    /** The kit sees the end of the connection after the reports of it; an engine that registers meanwhile is told of the session and of its end. */
    @Test
    void shouldPassALogoutBeforeTheEndToAnEngineThatIsRegistering() {
        Line engine = tale.reporting("A");
        Line agent =
                tale.agent("agent-1", "A").registersWithKeepAlive(400).acks().logsIn();
        engine.hears(LOGIN, "agent-1");
        agent.acks();
        Line other =
                tale.at(3_000).opens(Role.REPORTING, "other", "A").connected().registers();
        tale.stalled(3_000, 5_000).at(5_000);
        engine.hears(LOGOUT, "agent-1");
        other.acks().hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        agent.isEndedByServer();
        tale.at(12_000);
        other.livesOn();

        inTheEnd(engine).charges();
    }

    private Line engineOfALostAgent() {
        Line engine = tale.reporting("A");
        Line earlier = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        earlier.closes();
        return engine;
    }

    /** Its login was long before, and no engine was there to be told. */
    private void isLostUnreported() {
        Line earlier = tale.loggedIn("agent-1", "A");
        tale.at(3_000).quiet();
        earlier.closes();
    }

    private Judged inTheEnd(Line engine) {
        tale.at(12_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    /** An engine comes while it is open whether a login was let in that was cut off, so that it is not followed yet when a polled session ends. */
    private Line polledSessionEndsWhileAnEngineComes() {
        Line agent = tale.agent("agent-1", "A")
                .registersWithKeepAlive(2_000)
                .acks()
                .logsIn()
                .acks();
        tale.registered("agent-1", "A").logsIn().closes();
        tale.at(20);
        Line engine = tale.reporting("A");
        tale.at(30);
        agent.halfCloses();
        tale.at(100);
        agent.closes();
        return engine;
    }

    @Test
    void shouldTakeALogoutThatItHearsForThatOfALossThatTheServerNeedNotHaveNoticed() {
        Line engine = polledSessionEndsWhileAnEngineComes();
        engine.hears(LOGOUT, "agent-1");
        tale.at(3_000).quiet();

        inTheEnd(engine).charges();
    }

    @Test
    void shouldDemandThatLogoutWhereItHearsNone() {
        Line engine = polledSessionEndsWhileAnEngineComes();
        tale.at(3_000).quiet();

        assertThat(inTheEnd(engine).charged()).contains("LO-03");
    }
}
