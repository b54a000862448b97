package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.adapter.Message;
import org.ixntck.journal.Role;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/wire.md: events caused while no reporting engine was registered need not be delivered later, and may be. */
class KeptReportsTest {

    private final Tale tale = Tale.policy("refuse").leases("agent-1").leases("agent-2");

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldPassReportsThatWereKeptForTheNextEngine(String policy) {
        Tale told = Tale.policy(policy).leases("agent-1");
        sessionLongAgo(told);
        session(told);
        told.at(9_000).quiet();
        Line engine = told.reporting("A");
        hearsSessions(engine, 2);

        Judged.inTheEnd(told, engine).charges();
    }

    @Test
    void shouldPassTheLastOnesAlone() {
        sessionLongAgo(tale);
        Line standing = tale.loggedIn("agent-1", "A");
        tale.at(9_000).quiet();
        Line engine = tale.reporting("A");
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        standing.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    /** A report that comes before the answer might be one that was kept, until the answer tells that it is owed. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldTakeAReportThatComesBeforeTheAnswerForThatOfTheRequest(String policy) {
        Tale told = Tale.policy(policy).leases("agent-1");
        Line line = told.loggedIn("agent-1", "A").logsOut().acks();
        told.at(5_000).quiet();
        Line engine = told.reporting("A");
        line.logsIn();
        engine.hears(LOGIN, "agent-1");
        line.acks().logsOut();
        engine.hears(LOGOUT, "agent-1");
        line.acks();
        for (int i = 1; i <= 30; i++) {
            told.at(5_000 + 200 * i);
            line.logsIn().acks();
            engine.hears(LOGIN, "agent-1");
            told.at(5_100 + 200 * i);
            line.logsOut().acks();
            engine.hears(LOGOUT, "agent-1");
        }

        told.at(15_000);
        engine.livesOn();
        Judged.of(told.quiet()).charges();
    }

    /** When they have to be delivered, if at all, is not said. */
    @Test
    void shouldPassThemAlsoIfTheyComeLate() {
        sessionLongAgo(tale);
        Line engine = tale.reporting("A");
        tale.at(9_000).quiet();
        hearsSessions(engine, 1);

        inTheEnd(engine).charges();
    }

    @Test
    void shouldPassWhatWasOwedToAnEngineThatWentAway() {
        Line first = tale.reporting("A");
        Line line = tale.loggedIn("agent-1", "A");
        first.hears(LOGIN, "agent-1");
        line.closes();
        first.closes();
        tale.at(5_000).quiet();
        Line engine = tale.reporting("A").hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    @Test
    void shouldPassALoginThatWasCutOffBeforeItsAnswer() {
        loginCutOffLongAgo();
        Line engine = tale.reporting("A");
        hearsSessions(engine, 1);

        inTheEnd(engine).charges();
    }

    @Test
    void shouldPassTheEndOfSuchALoginAlone() {
        loginCutOffLongAgo();
        Line engine = tale.reporting("A").hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    /** The engine that came first was gone before it was told anything. */
    @Test
    void shouldPassAWholeSessionAlsoIfAnEngineWasThereWhenItEnded() {
        Line line = tale.loggedIn("agent-1", "A");
        tale.at(5_000).quiet();
        line.asks(Message.of("RequestNotReadyForMedia").with("mediaTypeName", "chat"));
        Line first = tale.reporting("A");
        line.closes();
        first.closes();
        tale.at(16_900).quiet();
        Line engine = tale.reporting("A");
        hearsSessions(engine, 1);

        inTheEnd(engine).charges();
    }

    /** The server goes on after it was halted, and is followed again, while it delivers what it has kept. */
    @Test
    void shouldPassThemAroundTheTimeWhenAHaltedServerIsFollowedAgain() {
        session(tale);
        tale.at(4_000).ends("A", "freeze").at(4_100).ends("A", "thaw");
        tale.at(8_000).quiet();
        Line engine = tale.reporting("A").hears(LOGIN, "agent-1");
        tale.at(8_300).quiet().at(8_400).quiet();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    /** Where it stood between the others need not be known. */
    @Test
    void shouldNeedFewExplanationsForALoginThatWasCutOffBetweenManySessions() {
        for (int i = 0; i < 20; i++) {
            tale.registered("agent-1", "A").logsIn().resets();
            session(tale);
        }
        tale.at(5_000).quiet();
        Line engine = tale.reporting("A");
        hearsSessions(engine, 25);

        Judged judged = inTheEnd(engine).charges();
        assertThat(judged.hypothesesMax()).isLessThan(10);
    }

    @Test
    void shouldPassSessionsBesideEachOther() {
        Tale told = Tale.policy("allow").leases("agent-1");
        Line one = told.loggedIn("agent-1", "A");
        Line other = told.loggedIn("agent-1", "A");
        one.closes();
        other.closes();
        told.at(5_000).quiet();
        Line engine = told.reporting("A");
        engine.hears(LOGIN, "agent-1").hears(LOGIN, "agent-1");
        engine.hears(LOGOUT, "agent-1").hears(LOGOUT, "agent-1");

        Judged.inTheEnd(told, engine).charges();
    }

    /** A session that is closed while the engine comes ends between those of which it is told. */
    @Test
    void shouldPassTheEndOfASessionThatIsClosedWhileTheEngineComes() {
        Tale told = Tale.policy("close-earlier").leases("agent-1");
        Line earlier = told.loggedIn("agent-1", "A");
        told.at(5_000).quiet();
        Line later = told.registered("agent-1", "A");
        Line engine = told.opens(Role.REPORTING, "reporting", "A").connected().registers();
        earlier.logsOut();
        later.logsIn();
        engine.acks().hears(LOGIN, "agent-1");
        earlier.isEndedByServer();
        later.acks();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");

        Judged.inTheEnd(told, engine).charges();
    }

    /** A kept logout does not say that the loss of a later session has been noticed. */
    @Test
    void shouldLeaveOpenWhetherALaterSessionIsOver() {
        Line engine = hearsOfTheEarlierSessionWhenTheLaterOneIsClosed();
        tale.registered("agent-1", "A").logsIn().refuses();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    /** Nor that its place is free. */
    @Test
    void shouldLeaveOpenWhetherThePlaceOfALaterSessionIsFree() {
        Line engine = hearsOfTheEarlierSessionWhenTheLaterOneIsClosed();
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").refuses();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldChargeMoreThanWereKept(String policy) {
        Tale told = Tale.policy(policy).leases("agent-1");
        sessionLongAgo(told);
        Line engine = told.reporting("A");
        hearsSessions(engine, 2);

        assertThat(Judged.inTheEnd(told, engine).charged()).contains("SD-05");
    }

    /** Two sessions, two logins and two logouts: the first of them may have been kept that long. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldPassThemJustBeforeThoseOfALaterSession(String policy) {
        Tale told = Tale.policy(policy).leases("agent-1");
        session(told);
        told.at(5_000).quiet();
        Line engine = told.reporting("A");
        told.at(9_000).quiet();
        session(told);
        hearsSessions(engine, 2);

        told.at(20_000);
        engine.livesOn();
        Judged.of(told.quiet()).charges();
    }

    /** RP-03: only the order is wrong then. */
    @Test
    void shouldChargeTheOrderOnlyIfThoseOfALaterSessionComeAround() {
        session(tale);
        tale.at(5_000).quiet();
        Line engine = tale.reporting("A");
        tale.at(7_000).quiet();
        Line later = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        hearsSessions(engine, 1);
        later.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges("RP-03");
    }

    @Test
    void shouldChargeALogoutThatComesAloneWhileALaterSessionStands() {
        session(tale);
        tale.at(5_000).quiet();
        Line engine = tale.reporting("A");
        tale.at(7_000).quiet();
        tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");

        inTheEnd(engine).charges("AD-13");
    }

    @Test
    void shouldChargeThemLongAfterThoseOfALaterSession() {
        session(tale);
        tale.at(5_000).quiet();
        Line engine = tale.reporting("A");
        session(tale);
        hearsSessions(engine, 1);
        tale.at(19_000).quiet();
        hearsSessions(engine, 1);

        assertThat(inTheEnd(engine).charged()).contains("SD-05", "AD-01");
    }

    @Test
    void shouldChargeThemIfAnotherEngineWasThereBefore() {
        sessionLongAgo(tale);
        Line first = tale.reporting("A");
        hearsSessions(first, 1);
        first.closes();
        tale.at(15_000).quiet();
        Line engine = tale.reporting("A");
        hearsSessions(engine, 1);

        assertThat(inTheEnd(engine).charged()).contains("SD-05", "AD-01");
    }

    /** SR-06: not those of an earlier life. */
    @Test
    void shouldChargeThemAfterARestart() {
        sessionLongAgo(tale);
        tale.ends("A", "kill").restarts("A").at(9_000).quiet();
        Line engine = tale.reporting("A");
        hearsSessions(engine, 1);

        assertThat(inTheEnd(engine).charged()).contains("SR-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldChargeALoginThatWasKeptIfTheLogoutWasNot(String policy) {
        Tale told = Tale.policy(policy).leases("agent-1");
        sessionLongAgo(told);
        Line engine = told.reporting("A");
        engine.hears(LOGIN, "agent-1");

        Judged.inTheEnd(told, engine).charges("LO-03");
    }

    @Test
    void shouldStillChargeWhatTheEngineIsOwed() {
        sessionLongAgo(tale);
        Line standing = tale.loggedIn("agent-1", "A");
        Line engine = tale.at(9_000).quiet().reporting("A");
        hearsSessions(engine, 1);
        tale.at(12_000).quiet();
        standing.logsOut().acks();

        inTheEnd(engine).charges("LO-02", "LO-03");
    }

    /** It is that of the later session, of whose connection the end is seen a little later; without a reason, which is another matter. */
    @ParameterizedTest
    @ValueSource(longs = {9_100, 12_000})
    void shouldTakeALogoutForThatOfTheLaterSessionIfTheServerEndsItsConnectionThen(long when) {
        sessionLongAgo(tale);
        Line later = tale.loggedIn("agent-1", "A");
        tale.at(9_000).quiet();
        Line engine = tale.reporting("A");
        tale.at(when);
        engine.hears(LOGOUT, "agent-1");
        tale.at(when + 30);
        later.isEndedByServer();

        inTheEnd(engine).charges("RG-09");
    }

    private static void session(Tale tale) {
        tale.loggedIn("agent-1", "A").closes();
    }

    private Line hearsOfTheEarlierSessionWhenTheLaterOneIsClosed() {
        sessionLongAgo(tale);
        Line later = tale.loggedIn("agent-1", "A");
        tale.at(9_000).quiet();
        Line engine = tale.reporting("A");
        later.closes();
        hearsSessions(engine, 1);
        return engine;
    }

    private void loginCutOffLongAgo() {
        tale.registered("agent-1", "A").logsIn().resets();
        tale.at(5_000).quiet();
    }

    private static void sessionLongAgo(Tale tale) {
        session(tale);
        tale.at(5_000).quiet();
    }

    private static void hearsSessions(Line engine, int many) {
        for (int i = 0; i < many; i++) {
            engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        }
    }

    private Judged inTheEnd(Line engine) {
        return Judged.inTheEnd(tale, engine);
    }
}
