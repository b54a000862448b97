package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server reads the requests of a connection in their order, and may answer them in any order. */
class AnswersInAnyOrderTest {

    /** A second login on the connection of its session may begin another one; that what follows is answered first does not decide it. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldLeaveOpenWhatALoginBringsAboutThatIsAnsweredAfterWhatFollows(String policy) {
        Tale tale = Tale.policy(policy).leases("agent-1");
        Line engine = tale.reporting("A");
        Line line = tale.registered("agent-1", "A").logsInAt("place-x");
        long first = line.reference();
        line.logsIn();
        long second = line.reference();
        line.isAvailable();
        line.answers("EventAck", first).refuses().answers("EventAck", second);
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(3_000).quiet();
        line.closes();
        engine.hears(LOGOUT, "agent-1");

        tale.at(9_000);
        engine.livesOn();
        Judged.of(tale.quiet()).charges();
    }

    /** A report is that of the login which is acknowledged, also where the refusal of the one before it comes later. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldNotTakeAReportForThatOfALoginThatIsRefusedAfterIt(String policy) {
        Tale tale = Tale.policy(policy).leases("agent-1");
        Line engine = tale.reporting("A");
        Line line = tale.registered("agent-1", "A").logsInBadly();
        long bad = line.reference();
        line.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        line.answers("EventError", bad);
        tale.at(3_000).quiet();
        line.closes();
        engine.hears(LOGOUT, "agent-1");

        tale.at(9_000);
        engine.livesOn();
        Judged.of(tale.quiet()).charges();
    }

    /** Whether the place is still held decides about the login, which is answered last. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldLeaveOpenWhatALoginDeservesThatIsAnsweredAfterTheLogoutBehindIt(String policy) {
        OneServer server = new OneServer(Tale.policy(policy));
        server.loggedIn("agent-2").closes();
        Line line = server.tale().registered("agent-1", "A").logsInAt("place-of-agent-2");
        long login = line.reference();
        line.logsOut();
        long logout = line.reference();
        line.asks(Message.of("RequestNotReadyForMedia").with("mediaTypeName", "chat"));
        line.refuses().answers("EventError", logout).answers("EventError", login);
        server.engine().hears(LOGOUT, "agent-2");

        server.inTheEnd().charges();
    }
}
