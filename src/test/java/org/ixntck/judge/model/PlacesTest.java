package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Logins at places that another agent holds, or has left. */
class PlacesTest {

    private final OneServer server = new OneServer(Tale.policy("refuse"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    @Test
    void shouldChargeALoginAtAnOccupiedPlaceThatIsAcknowledged() {
        server.loggedIn("agent-1");
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").acks();

        assertThat(server.inTheEnd().charged()).contains("LI-11");
    }

    @Test
    void shouldPassALoginAtAPlaceThatWasLeft() {
        server.loggedIn("agent-1").logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").acks();
        engine.hears(LOGIN, "agent-2");

        server.inTheEnd().charges();
    }
}
