package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;

import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is owed to clients that are not registered, or not for certain. */
class RegistrationTest {

    private final OneServer server = new OneServer(Tale.policy("refuse"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    /** The second one was sent before the first one was refused, and may be accepted. */
    @Test
    void shouldPassALoginBehindARegistrationThatIsStillOpen() {
        Line agent = tale.agent("agent-1", "A").registersAs("nobody").registers();
        agent.answers("EventError", 1).logsIn();
        agent.answers("EventAck", 2).acks();
        engine.hears(LOGIN, "agent-1");

        server.inTheEnd().charges();
    }

    /** RG-04: the client sends the right registration when the time of the wrong one is over. */
    @Test
    void shouldPassALoginBehindARegistrationThatComesAtTheTimeout() {
        server.loggedIn("agent-1");
        Line line = tale.agent("agent-1", "A").registersAs("nobody").refuses();
        tale.at(900);
        line.registers().logsIn();
        tale.at(910);
        line.isEndedByServer();

        server.inTheEnd().charges();
    }

    /** What a server makes of an unknown message before registration is open; here it is refused like a request. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldPassARegistrationThatIsRefusedBehindAnUnknownMessageThatIsRefused(boolean after) {
        server.loggedIn("agent-1");
        Line line = tale.agent("agent-1", "A").says(Message.of("RequestSomethingNew"));
        Message refused = Message.of("EventError");
        if (after) {
            line.hears(refused).registers().refuses();
        } else {
            line.registers().hears(refused).refuses();
        }
        tale.at(100);
        line.isEndedByServer();

        server.inTheEnd().charges();
    }

    /** Nothing but the registration was sent, so that an EventError which answers nothing excuses no refusal. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldChargeARefusalBehindAnEventErrorThatNothingHasBroughtAbout(boolean after) {
        server.loggedIn("agent-1");
        Line line = tale.agent("agent-1", "A");
        Message unasked = Message.of("EventError");
        if (after) {
            line.hears(unasked).registers().refuses();
        } else {
            line.registers().hears(unasked).refuses();
        }
        tale.at(100);
        line.isEndedByServer();

        assertThat(server.inTheEnd().charged()).contains("RG-01");
    }

    @Test
    void shouldChargeARegistrationThatIsNotAnswered() {
        tale.agent("agent-1", "A").registers();

        server.inTheEnd().charges("RG-01");
    }

    @Test
    void shouldChargeAnUnregisteredRequestThatIsAcknowledged() {
        tale.agent("agent-1", "A").asks(Message.of("RequestAgentLogout")).acks();

        server.inTheEnd().charges("RG-03");
    }

    /** RG-04: the timeout runs from the last EventError on, which is still due when the one after the first EventError is over. */
    @Test
    void shouldPassAClientThatIsCutOffAfterTheErrorThatWasDueAtTheTimeout() {
        Line line = refused();
        tale.at(3_300);
        line.refuses();
        tale.at(5_000);
        line.isEndedByServer();

        server.inTheEnd().charges();
    }

    @Test
    void shouldChargeAClientThatIsNotCutOffAfterItsLastError() {
        Line line = refused();
        tale.at(3_300);
        line.refuses();

        server.inTheEnd().charges("RG-04");
    }

    /** Another request has been sent just before the timeout, which is over when this returns. */
    private Line refused() {
        Line line = tale.agent("agent-1", "A").registersAs("nobody").refuses();
        tale.at(2_900);
        line.logsIn();
        tale.at(3_100).quiet();
        return line;
    }
}
