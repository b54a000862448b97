package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;

import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

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
}
