package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.journal.Event;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Short histories of agents that may have several sessions (policy allow), each decided from the catalogue. */
class AnyOrderTest {

    /** More than the reports that are remembered. */
    private static final int MANY = 40;

    private final Tale tale = Tale.policy("allow").leases("agent-1");

    /** An agent comes and goes while no engine is there; one registers before the time for the two reports is over. */
    private Line engineThatComesLate() {
        tale.loggedIn("agent-1", "A").closes();
        return tale.at(100).reporting("A");
    }

    private void logsInAndOut(Line agent, Line engine, boolean reportFirst) {
        agent.logsIn();
        if (reportFirst) {
            engine.hears(LOGIN, "agent-1");
            agent.acks();
        } else {
            agent.acks();
            engine.hears(LOGIN, "agent-1");
        }
        agent.logsOut();
        if (reportFirst) {
            engine.hears(LOGOUT, "agent-1");
            agent.acks();
        } else {
            agent.acks();
            engine.hears(LOGOUT, "agent-1");
        }
    }

    private Judged inTheEnd(Line engine) {
        tale.at(9_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }

    @Test
    void shouldPassManySessionsAfterOneThatTheEngineNeedNotHearOf() {
        Line engine = engineThatComesLate();
        Line agent = tale.registered("agent-1", "A");
        for (int i = 0; i < MANY; i++) {
            logsInAndOut(agent, engine, false);
        }

        inTheEnd(engine).charges();
    }

    @Test
    void shouldPassThemWhereReportsComeBeforeAnswers() {
        Line engine = engineThatComesLate();
        Line agent = tale.registered("agent-1", "A");
        for (int i = 0; i < MANY; i++) {
            logsInAndOut(agent, engine, true);
        }

        inTheEnd(engine).charges();
    }

    @Test
    void shouldPassThemWhereItHearsOfThatOneLast() {
        Line engine = engineThatComesLate();
        Line agent = tale.registered("agent-1", "A");
        logsInAndOut(agent, engine, false);
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    @Test
    void shouldPassAReportThatComesBeforeTheRefusalOfAnEarlierLogin() {
        Line engine = tale.leases("agent-2").reporting("A");
        tale.loggedIn("agent-2", "A");
        engine.hears(LOGIN, "agent-2");
        Line agent = tale.registered("agent-1", "A");
        agent.logsInAt("place-of-agent-2").logsIn();
        engine.hears(LOGIN, "agent-1");
        agent.answers("EventError", agent.reference() - 1).acks();

        inTheEnd(engine).charges();
    }

    @Test
    void shouldChargeAReportBeforeARefusalIfItCanBeOfNoOtherLogin() {
        Line engine = tale.leases("agent-2").reporting("A");
        tale.loggedIn("agent-2", "A");
        engine.hears(LOGIN, "agent-2");
        Line agent = tale.registered("agent-1", "A").logsInAt("place-of-agent-2");
        engine.hears(LOGIN, "agent-1");
        agent.refuses();

        inTheEnd(engine).charges("LI-06");
    }

    /** A server may take a half-close for a loss. The second login is refused, and the logout is that of the first. */
    @Test
    void shouldPassALogoutAfterAHalfCloseBehindASecondLogin() {
        Line agent = tale.loggedIn("agent-1", "A");
        Line engine = tale.reporting("A");
        agent.logsIn();
        tale.happens(new Event.Fault(agent.id(), Event.Fault.Kind.HALF_CLOSE));
        engine.hears(LOGOUT, "agent-1");
        agent.refuses().isEndedByServer();
        tale.at(4_000);
        agent = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        agent.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    @Test
    void shouldChargeReportsThatAreMissingAfterMany() {
        Line engine = engineThatComesLate();
        Line agent = tale.registered("agent-1", "A");
        for (int i = 0; i < MANY; i++) {
            logsInAndOut(agent, engine, false);
        }
        tale.at(4_000);
        agent.logsIn().acks().logsOut().acks();

        inTheEnd(engine).charges("LI-02", "LO-02", "LO-03");
    }

    /** Two sessions at a time are exempt from RP-03, also the end of the second after that of the first. */
    @Test
    void shouldPassTheLogoutOfASecondSessionLongAfterThatOfTheFirst() {
        Tale polled = Tale.begin("keep-alive").leases("agent-1");
        Line engine = polled.reporting("A");
        Line first = polled.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        polled.at(600).quiet();
        Line second = polled.agent("agent-1", "A").registersWithKeepAlive(1_000).acks();
        second.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        first.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        polled.at(3_000).quiet();
        second.fallsSilent();
        polled.at(5_500).quiet();
        engine.hears(LOGOUT, "agent-1");
        second.isEndedByServer();
        polled.at(9_000);
        engine.livesOn();

        Judged.of(polled.quiet()).charges();
    }

    @Test
    void shouldPassARelayThatIsHeldUpByAServerThatIsFrozen() {
        Line engine = tale.reporting("A");
        Line agent = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));
        tale.ends("A", "freeze").at(4_000).asks("A", "thaw");
        agent.acks().hears(Tale.STATUS, "agent-1");

        inTheEnd(engine).charges();
    }

    /**
     * The server takes the agent for logged out since the end of its first session, so that it does not report that of the second. Then the agent
     * logs in, out and in again on the second connection, and each of these is reported.
     */
    @Test
    void shouldPassALogoutThatIsNotReportedAfterTheEndOfAnotherSession() {
        Line engine = tale.reporting("A");
        Line first = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        Line second = tale.registered("agent-1", "A").logsIn();
        first.logsOut();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        second.acks();
        first.acks();
        tale.at(1_500).quiet();
        second.logsOut().logsIn();
        engine.hears(LOGIN, "agent-1");
        second.answers("EventAck", second.reference() - 1).acks();
        second.logsOut().logsIn();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        second.answers("EventAck", second.reference() - 1).acks();

        inTheEnd(engine).charges();
    }

    /** The status was for the first of two logins; the logout in between has ended that session. */
    @Test
    void shouldNotAskForAStatusThatWasSentBeforeThatLoginWasReported() {
        Line engine = tale.reporting("A");
        Line agent = tale.registered("agent-1", "A").logsIn().logsOut().logsIn();
        engine.hears(LOGIN, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        agent.answers("EventAck", agent.reference() - 2);
        agent.answers("EventAck", agent.reference() - 1).acks();

        inTheEnd(engine).charges();
    }

    /** The models leave open what RequestAgentAvailable means for an agent who is logged in; the report may come before its answer. */
    @Test
    void shouldPassALogoutByAnAvailabilityThatIsNotAnsweredYet() {
        Line engine = tale.reporting("A");
        Line agent = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(600).quiet();
        agent.isAvailable().isNotAvailable();
        engine.hears(LOGOUT, "agent-1");
        agent.answers("EventAck", agent.reference() - 1).acks();

        inTheEnd(engine).charges();
    }
}
