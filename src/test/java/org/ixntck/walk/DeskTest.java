package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.Request;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** What walks ask on a connection on which agents follow one another. */
class DeskTest {

    private final Tale tale = Tale.policy("refuse");
    private final Line line = tale.leases("agent-1").agent("agent-1", "A");
    private final Desk desk = new Desk("agent-1");

    private List<Request> past() {
        return tale.history().links().get(0).requests();
    }

    private boolean fits(Action.Request request, String whom) {
        return desk.fits(request, whom, this::past);
    }

    private void registersAndLogsIn() {
        assertThat(fits(Action.Request.REGISTER, "agent-1")).isTrue();
        line.registers().acks();
        assertThat(fits(Action.Request.LOGIN, "agent-1")).isTrue();
        line.logsIn().acks();
    }

    @Test
    void shouldLetAnotherAgentFollowOneThatHasLoggedOut() {
        registersAndLogsIn();
        assertThat(fits(Action.Request.LOGIN_OTHER, "agent-2")).isFalse();
        assertThat(fits(Action.Request.LOGOUT, "agent-1")).isTrue();
        line.logsOut();
        assertThat(fits(Action.Request.LOGIN_OTHER, "agent-2")).isFalse();
        line.acks();

        assertThat(fits(Action.Request.LOGIN_OTHER, "agent-2")).isTrue();
        assertThat(fits(Action.Request.LOGIN, "agent-1")).isFalse();
    }

    @Test
    void shouldLetNobodyFollowOneThatIsAvailable() {
        registersAndLogsIn();
        line.logsOut().acks().isAvailable().acks().logsOut().acks();
        assertThat(fits(Action.Request.LOGIN_OTHER, "agent-2")).isFalse();
        line.isNotAvailable().acks();

        assertThat(fits(Action.Request.LOGIN_OTHER, "agent-2")).isTrue();
    }

    /** What is held back to leave in one write has not been recorded yet. */
    @Test
    void shouldLetNobodyFollowOneWhoseRequestIsHeldBack() {
        assertThat(fits(Action.Request.REGISTER, "agent-1")).isTrue();

        assertThat(fits(Action.Request.LOGIN_OTHER, "agent-2")).isFalse();
    }

    @Test
    void shouldBeOfOneTypeOnly() {
        assertThat(fits(Action.Request.REGISTER_AS_ENGINE, "agent-1")).isTrue();

        assertThat(fits(Action.Request.REGISTER, "agent-1")).isFalse();
        assertThat(fits(Action.Request.LOGIN, "agent-1")).isFalse();
        assertThat(fits(Action.Request.REGISTER_AS_ENGINE, "agent-1")).isTrue();
    }
}
