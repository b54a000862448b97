package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

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
        Line engine = tale.reporting("A");
        twoSessions(engine);
        tale.at(5_500).quiet();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    /** The second session is closed at 5 s; of the first the logout was reported when it ended. */
    private void twoSessions(Line engine) {
        Line first = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(600).quiet();
        Line second = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        first.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.at(5_000).quiet();
        second.closes();
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
}
