package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.Map;
import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/**
 * Two agents one after the other on one connection, and an application that registers as a reporting engine. Whether the second agent is let in is
 * open (docs/wire.md: a login for another agent); whoever was let in is logged in like any other.
 */
class SharedDeskTest {

    private final Tale tale = Tale.policy("refuse");
    private final Line engine = tale.leases("agent-1").leases("agent-2").reporting("A");

    private Judged inTheEnd() {
        tale.at(9_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    /** The first agent has logged out. */
    private Line desk() {
        Line desk = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        desk.logsOut();
        engine.hears(LOGOUT, "agent-1");
        return desk.acks();
    }

    private static Message loginOfTheOther() {
        return Tale.about("RequestAgentLogin", "agent-2").with("mediaList", Map.of());
    }

    @Test
    void shouldPassTheSecondAgentThatIsLetIn() {
        Line desk = desk().asks(loginOfTheOther());
        engine.hears(LOGIN, "agent-2");
        desk.acks().closes();
        engine.hears(LOGOUT, "agent-2");

        inTheEnd().charges().keeps("AD-01");
    }

    @Test
    void shouldPassTheSecondAgentThatIsRefused() {
        desk().asks(loginOfTheOther()).refuses().closes();

        inTheEnd().charges();
    }

    @Test
    void shouldPassTheFirstAgentThatComesBackAfterTheSecond() {
        Line desk = desk().asks(loginOfTheOther());
        engine.hears(LOGIN, "agent-2");
        desk.acks().logsOut();
        engine.hears(LOGOUT, "agent-2");
        desk.acks().logsIn();
        engine.hears(LOGIN, "agent-1");
        desk.acks().resets();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd().charges().keeps("AD-03", "LO-02");
    }

    @Test
    void shouldChargeTheSecondAgentThatIsLetInAndNotReported() {
        desk().asks(loginOfTheOther()).acks();

        inTheEnd().charges("LI-02");
    }

    @Test
    void shouldChargeALossThatIsReportedOfTheFirstAgent() {
        Line desk = desk().asks(loginOfTheOther());
        engine.hears(LOGIN, "agent-2");
        desk.acks().closes();
        engine.hears(LOGOUT, "agent-1");

        // AD-04: the first agent had logged out by request.
        inTheEnd().charges("AD-01", "AD-04", "LO-03", "RP-03");
    }

    @Test
    void shouldChargeALossThatIsNotReported() {
        Line desk = desk().asks(loginOfTheOther());
        engine.hears(LOGIN, "agent-2");
        desk.acks().closes();

        inTheEnd().charges("AD-01", "LO-03");
    }

    @Test
    void shouldHoldNothingAgainstWhatBecomesOfAnAgentBesideAnother() {
        Line desk = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        desk.asks(loginOfTheOther());
        engine.hears(LOGIN, "agent-2");
        desk.acks().closes();
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-2");

        inTheEnd().charges();
    }

    /** Nobody can tell whom the server has let in: what it makes of a logout is open. */
    @Test
    void shouldPassALogoutBehindLoginsOfTwoAgents() {
        Line desk = tale.agent("agent-1", "A")
                .registers()
                .asks(loginOfTheOther())
                .logsIn()
                .logsOut();
        engine.hears(LOGIN, "agent-2").hears(LOGOUT, "agent-2");
        desk.answers("EventAck", 1)
                .answers("EventAck", 2)
                .answers("EventError", 3)
                .answers("EventAck", 4);

        inTheEnd().charges();
    }

    @Test
    void shouldTakeAnApplicationThatRegistersAsOneForAReportingEngine() {
        Line other = asEngine().acks();
        Line agent = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        other.hears(LOGIN, "agent-1");
        agent.logsOut();
        engine.hears(LOGOUT, "agent-1");
        other.hears(LOGOUT, "agent-1");
        agent.acks();

        inTheEnd().charges().keeps("RG-01");
    }

    @Test
    void shouldChargeThatAnApplicationIsNotRegisteredAsOne() {
        asEngine().refuses();

        inTheEnd().charges("RG-01", "RG-04");
    }

    /** With two engines the MUSTs are judged as RP-02. */
    @Test
    void shouldChargeThatOneOfTheTwoGetsNothing() {
        Line other = asEngine().acks();
        Line agent = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(5_000);
        other.livesOn();
        agent.livesOn();

        inTheEnd().charges("RP-02");
    }

    private Line asEngine() {
        return tale.agent("agent-2", "A")
                .asks(Message.of("RequestRegisterClient")
                        .with("clientName", "engine")
                        .with("clientType", "ReportingEngine"));
    }
}
