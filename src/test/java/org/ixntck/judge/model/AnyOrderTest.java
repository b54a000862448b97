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
}
