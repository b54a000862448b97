package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AV-06: whether an agent who becomes available where it is logged in is logged out by that is open. */
class DemotionTest {

    /** The logout might be the end of the login that was cut off, so that the one which follows was not reported. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldTakeALogoutForThatOfTheDemotedAgentAlsoIfItMayBeThatOfAnEarlierLogin(String policy) {
        Tale tale = Tale.policy(policy).leases("agent-1");
        Line engine = tale.reporting("A");
        tale.registered("agent-1", "A").logsIn().closes();
        Line line = tale.registered("agent-1", "A").logsIn();
        engine.hears(LOGIN, "agent-1");
        line.acks();
        tale.at(600);
        line.isAvailable();
        engine.hears(LOGOUT, "agent-1");
        line.acks();
        tale.at(8_000).quiet();
        line.closes();

        inTheEnd(tale, engine).charges();
    }

    /** The logout says nothing of a session that began after the agent had become available. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldStillPassTheLogoutOfASessionThatBeganLater(String policy) {
        Tale tale = Tale.policy(policy).leases("agent-1");
        Line engine = tale.reporting("A");
        Line line = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        line.isAvailable().acks().logsIn().acks();
        engine.hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        tale.at(3_000).quiet();
        line.closes();
        engine.hears(LOGOUT, "agent-1");

        inTheEnd(tale, engine).charges();
    }

    /** Answers may come in any order, and the logout of the demotion after the answers to what was asked next. */
    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier", "allow"})
    void shouldTakeALogoutForThatOfTheDemotionAlsoAfterTheAgentIsNotAvailableAnyMore(String policy) {
        Tale tale = Tale.policy(policy).leases("agent-1");
        Line engine = tale.reporting("A");
        Line line = tale.registered("agent-1", "A").logsIn();
        long login = line.reference();
        long none = line.isNotAvailable().reference();
        long available = line.isAvailable().reference();
        long left = line.isNotAvailable().reference();
        tale.at(150);
        line.answers("EventAck", login).answers("EventAck", available);
        engine.hears(LOGIN, "agent-1");
        line.answers("EventError", none).answers("EventAck", left);
        tale.at(200);
        line.isAvailable();
        tale.at(400);
        line.acks().isNotAvailable();
        tale.at(500);
        engine.hears(LOGOUT, "agent-1");
        line.acks();

        inTheEnd(tale, engine).charges();
    }

    @Test
    void shouldChargeASecondLogout() {
        Tale tale = Tale.policy("refuse").leases("agent-1");
        Line engine = tale.reporting("A");
        Line line = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(3_000).quiet();
        line.isAvailable();
        engine.hears(LOGOUT, "agent-1");
        line.acks();
        tale.at(8_000).quiet();
        line.closes();
        engine.hears(LOGOUT, "agent-1");

        assertThat(inTheEnd(tale, engine).charged()).contains("AD-01");
    }

    private static Judged inTheEnd(Tale tale, Line engine) {
        tale.at(20_000);
        engine.livesOn();
        return Judged.of(tale.quiet());
    }
}
